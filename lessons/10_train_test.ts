/** Numbers that lesson 10 says. */
import { assert, assertEquals } from "@std/assert";
import numpy from "../grader/testdata/numpy.json" with { type: "json" };
import { PARAMS, printed, SET } from "../tools/figures/small_network.ts";
import { bothWays } from "../tools/figures/small_network.ts";
import { REFERENCE } from "../tools/experiments/experiment.ts";
import experiments from "./experiments.json" with { type: "json" };
import run from "./figures/reference_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("10_train");
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

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
    `untrained | – / ${untrained.testLoss.toFixed(3)} | – / ${
      (100 * untrained.testAccuracy).toFixed(2)
    } %`,
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
  for (const { settings, epochs } of experiments.learningRates) {
    const { testLoss, testAccuracy, silent } = epochs[3];
    const row = [settings.learningRate, testLoss.toFixed(3), percent(testAccuracy), silent];
    says(`| ${row.join(" | ")} |`);
  }
  const { testLoss } = experiments.learningRates[3].epochs[3];
  says(`in three**: ${testLoss.toFixed(3)} against ${run.history[9].testLoss.toFixed(3)}`);
  assert(testLoss < run.history[9].testLoss);
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
  const whole = experiments.learningRates[3].epochs[3].testAccuracy;
  says(`with all 60,000, three epochs reach ${percent(whole)}`);
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
