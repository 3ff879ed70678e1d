/** Numbers that lesson 10 says. */
import { assert, assertEquals } from "@std/assert";
import numpy from "../grader/testdata/numpy.json" with { type: "json" };
import { percent } from "../grader/report/marks.ts";
import { bothWays, PARAMS, printed, SET } from "../tools/figures/small_network.ts";
import { bestOf, type Spread } from "../grader/course/experiment/groups.ts";
import { groupsIn, type Recorded } from "../tools/experiments/by_command.ts";
import { REFERENCE } from "../tools/experiments/experiment.ts";
import { SEEDS } from "../tools/experiments/record.ts";
import experiments from "./experiments.json" with { type: "json" };
import run from "./figures/reference_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("10_train");
/** What `deno task experiment` came to, a group for each learning rate. */
const RATES = groupsIn(experiments.learningRates as Recorded[]);
const spread = ({ mean, deviation }: Spread, digits: number) =>
  `${mean.toFixed(digits)} ± ${deviation!.toFixed(digits)}`;

Deno.test("lesson 10 counts the batches of an epoch", () => {
  const { batchSize } = run.settings;
  says(`60,000 / ${batchSize} = ${60_000 / batchSize}`);
  says(
    `there are ${Math.floor(60_000 / batchSize)} full batches, and ${60_000 % batchSize} images`,
  );
});

Deno.test("lesson 10: the reference network's epochs", () => {
  const { untrained, history } = run;
  says(
    `untrained | – / ${untrained.testLoss.toFixed(3)} | – / ${percent(untrained.testAccuracy, 2)}`,
  );
  for (const { epoch, ...m } of [history[0], history[4], history[9]]) {
    const losses = `${m.trainLoss.toFixed(3)} / ${m.testLoss.toFixed(3)}`;
    says(`${epoch} | ${losses} | ${percent(m.trainAccuracy)} / ${percent(m.testAccuracy)}`);
  }
  const gap = history.map((m) => m.testLoss > m.trainLoss);
  assertEquals([gap.indexOf(true), gap.lastIndexOf(false)], [3, 2]); // from epoch 4 on
});

Deno.test("lesson 10: what numpy's training ended with", () => {
  const [epoch, , testLoss, , testAccuracy] = numpy.lessonCurve.epochs[9];
  assertEquals(epoch, 10);
  says(`a test loss of ${testLoss.toFixed(3)} and an accuracy of ${100 * testAccuracy} %`);
});

Deno.test("lesson 10: seven learning rates", () => {
  for (const { setting, loss, accuracy, silent } of RATES) {
    const scaled = { mean: 100 * accuracy.mean, deviation: 100 * accuracy.deviation! };
    const row = [setting.learningRate, spread(loss, 3), `${spread(scaled, 1)} %`];
    says(`| ${row.join(" | ")} | ${silent.deviation === 0 ? silent.mean : spread(silent, 0)} |`);
  }
  const { setting, testAccuracy: { mean, deviation } } = bestOf(RATES);
  assertEquals([setting.learningRate, setting.epochs, SEEDS], [0.5, 3, 3]);
  says(`${spread({ mean: 100 * mean, deviation: 100 * deviation! }, 1)} %.`);
  const reached = run.history.findIndex(({ testAccuracy }) => testAccuracy >= mean);
  assertEquals(run.history[reached].epoch, 7);
  says("with 0.1, needs seven epochs to get there");
  const rates = RATES.map(({ setting }) => setting.learningRate).join();
  says(`deno task experiment --learning-rate ${rates} --seeds ${SEEDS}`);
});

Deno.test("lesson 10: a network that is shown 1,000 images turns after epoch 9", () => {
  const { settings, epochs } = experiments.overfitting;
  says(`learning rate ${settings.learningRate} and batches of ${settings.batchSize}`);
  const best = epochs.toSorted((a, b) => a.testLoss - b.testLoss)[0];
  const last = epochs[60];
  says(`The training loss goes down to ${last.trainLoss.toFixed(3)}`);
  says(`turns after epoch ${best.epoch}, at ${best.testLoss.toFixed(3)}`);
  says(`rises to ${last.testLoss.toFixed(3)}`);
  for (const { epoch, testAccuracy } of epochs) {
    assert(epoch < best.epoch || Math.round(100 * testAccuracy) === 89, `epoch ${epoch}`);
  }
  const { setting, accuracy } = bestOf(RATES);
  assertEquals([setting.learningRate, setting.images], [settings.learningRate, 50_000]);
  says(`with 50,000, three epochs at this learning rate reach ${percent(accuracy.mean)}`);
});

Deno.test("lesson 10: the paths that are drawn have as many steps as it says", () => {
  assertEquals(experiments.paths.map(({ path }) => path.length), [61, 61, 61]);
  says(`all ${experiments.paths[2].batchSize.toLocaleString("en")}, at a hundredth of the cost`);
});

Deno.test("lesson 10: what its common mistakes would change", () => {
  const { dW2 } = bothWays(SET);
  const [added, right] = [1, -1].map((sign) => PARAMS.W2.get(0, 0) + sign * 0.1 * dW2.get(0, 0));
  says(`would become ${printed(added)} and not ${printed(right)}`);
  says(`becomes ${(0.1 / 128).toFixed(5)}`);
  assertEquals(REFERENCE.batchSize, 128);
});
