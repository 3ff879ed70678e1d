/** Short trainings that the lessons tell of, made again: one epoch each, or less. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { percent } from "../grader/report/marks.ts";
import { type ImageSet, loadMnist, Matrix, Random, takeRows } from "../lib/mod.ts";
import { toOneHot } from "../solutions/02_to_one_hot.ts";
import { initParams } from "../solutions/05_init_params.ts";
import { forward } from "../solutions/06_forward.ts";
import { predict } from "../solutions/09_predict.ts";
import { train } from "../solutions/10_train.ts";
import { batchPaths } from "../tools/experiments/batch_paths.ts";
import { byCommand } from "../tools/experiments/by_command.ts";
import { experiment, REFERENCE } from "../tools/experiments/experiment.ts";
import { setsOf } from "../tools/experiments/record.ts";
import { signalOverLayers } from "../tools/experiments/signal.ts";
import experiments from "./experiments.json" with { type: "json" };
import run from "./figures/reference_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("when_it_does_not_learn");
const mnist = await loadMnist();
const sets = setsOf(mnist);
const oneEpoch = (learningRate: number) =>
  experiment({ ...REFERENCE, learningRate, epochs: 1 }, sets.train, sets.test)[1];

Deno.test("lesson 01: bytes as they are silence all hidden neurons", () => {
  const random = new Random(42);
  const bytesAsTheyAre = ({ images, labels }: ImageSet) => ({
    x: new Matrix(images.length / 784, 784, Float32Array.from(images)),
    y: toOneHot(labels),
  });
  const test = bytesAsTheyAre(mnist.test);
  const options = { epochs: 1, batchSize: 128, learningRate: 0.1, random };
  const start = initParams(784, 128, 10, random);
  const { params, history } = train(start, bytesAsTheyAre(mnist.train), test, options);
  assert(forward(params, test.x).a1.data.every((activation) => activation === 0));
  assertEquals([history[0].testAccuracy, ...new Set(predict(params, test.x))], [0.1135, 1]);
});

Deno.test("a learning rate of 0.0001 hardly moves the network", () => {
  const { testLoss, testAccuracy } = oneEpoch(0.0001);
  says(`0.0001 | ${testLoss.toFixed(2)} | ${percent(testAccuracy)}`);
});

Deno.test("a learning rate of 5 silences nearly all hidden neurons", () => {
  const { testLoss, testAccuracy, silent } = oneEpoch(5);
  says(`5 | ${testLoss.toFixed(2)} | ${percent(testAccuracy)}`);
  assert(silent > 120, `${silent} are silent`);
});

Deno.test("an experiment with the reference's settings is the reference's training", () => {
  const [, reference] = experiments.starts;
  for (const { epoch, testLoss, testAccuracy } of reference.epochs.slice(1)) {
    const expected = run.history[epoch - 1];
    assertAlmostEquals(testLoss, expected.testLoss, 0.0001);
    assertEquals(testAccuracy, expected.testAccuracy);
  }
  const { testLoss, testAccuracy } = run.history[0];
  says(`0.1 | ${testLoss.toFixed(2)} | ${percent(testAccuracy)}`);
});

Deno.test("the record of the experiments begins as it would today: deno task experiments", () => {
  const few = Uint32Array.from({ length: 1_000 }, (_, i) => i);
  const set = { x: takeRows(sets.train.x, few), y: takeRows(sets.train.y, few) };
  const { settings, epochs } = experiments.overfitting;
  const again = experiment({ ...REFERENCE, ...settings, epochs: 3 }, set, sets.test);
  assertEquals(again, epochs.slice(0, 4));
});

Deno.test("the record of deno task experiment begins as it would today: deno task experiments", async () => {
  const [recorded] = experiments.learningRates.filter(({ setting }) =>
    setting.learningRate === 0.5
  );
  const [again] = await byCommand({ learningRate: [0.5], epochs: [1] }, 1);
  assertEquals(again.curve, recorded.curve.slice(0, 2));
});

Deno.test("the signal and the paths are what they would be today: deno task experiments", () => {
  for (const { scale, layers } of experiments.signal) {
    assertEquals(layers, signalOverLayers(scale));
  }
  assertEquals(experiments.paths, batchPaths(mnist.train));
});
