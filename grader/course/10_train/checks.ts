import { loadTestSet } from "../../../lib/mnist.ts";
import type { Check, Lab, Problem, Symptom } from "../../judge/check.ts";
import { sameDraws } from "../../judge/draw.ts";
import { newSeed } from "../../judge/inputs.ts";
import { showNumber } from "../../judge/show.ts";
import { digitsOf } from "../network/digits.ts";
import { loss } from "../network/network.ts";
import { net, randomParams } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import { onEpoch, wholeHistory } from "./history.ts";
import { promises } from "./promises.ts";
import { lastBatch } from "./last_batch.ts";
import { reshuffles } from "./shuffling.ts";
import { code, inCall, type Settings, train } from "./training.ts";
import { everyRow } from "./every_row.ts";
import { oneByOne } from "./one_by_one.ts";
import { oneStep } from "./one_step.ts";

/**
 * Whether 20 digits can be learned by heart, the same ones in every run. This is not a matter of rare draws: over 400 seeds the
 * reference ends between 0.004 and 0.0099, and the logarithm of 0.1 is 19 of its standard deviations away.
 */
async function overfits(lab: Lab): Promise<Problem | undefined> {
  const draws = sameDraws();
  const set = digitsOf(await lab.once(loadTestSet), 20, draws.random);
  const task = { params: randomParams([784, 32, 10], draws.random), train: set, test: set };
  const settings = { epochs: 60, batchSize: 5, learningRate: 0.1, seed: newSeed(draws) };
  const { params, history } = await train(lab, task, settings);
  const early = stoppedEarly(history, settings);
  if (early) return inCall(settings, task, early);
  const after = loss(net(params), set.x.toRows(), set.y.toRows());
  if (after < 0.1) return undefined;
  return {
    message: `after 60 epochs on 20 digits the loss is ${showNumber(after)}, expected below 0.1`,
    hint: "none", // whatever is wrong, another check tells more
    counterexample: code(settings, task),
    expected: "below 0.1",
    actual: showNumber(after),
  };
}

/** What to say of a training that ended too soon; a history of the last epoch alone is another check's. */
function stoppedEarly(history: unknown, { epochs }: Settings): Problem | undefined {
  if (!Array.isArray(history) || history.length < 2 || history.length >= epochs) return undefined;
  return {
    message: `history ends after epoch ${history.length}, where ${epochs} were asked for`,
    hint: "again",
    expected: `${epochs} epochs`,
    actual: `${history.length}`,
  };
}

/** A hint that is true only where an epoch learns from every row: where it does not, that is the mistake. */
function ifEveryRow(hint: Hint): (symptom: Symptom) => Hint | "none" {
  return ({ cameOut }) => cameOut("every-row") === "failed" ? "none" : hint;
}

/** What `10_train.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "one-step", // each problem brings a hint of its own
    title: "One epoch of one batch moves every parameter by −learningRate · gradient",
    catches:
      "An update that is missing, goes uphill, is clipped or divided by the batch size, or leaves a parameter out.",
    points: 3,
    uses: ["train"],
    run: oneStep,
  },
  {
    id: "every-row",
    hint: "batches",
    title: "Each epoch uses every row of the training set",
    catches:
      "A first epoch that skips rows: a single batch, rows drawn with replacement, or a limit on the number of batches.",
    points: 2,
    uses: ["train"],
    run: everyRow,
  },
  {
    id: "one-by-one",
    hint: "gradient",
    title: "Two samples, one at a time: each step starts where the last one ended",
    catches:
      "A step that does not start where the last one ended, momentum, weight decay, or a rate that changes within 12 epochs.",
    points: 2,
    uses: ["train"],
    run: oneByOne,
  },
  {
    id: "last-batch",
    hint: ifEveryRow("lastBatch"),
    title: "A last batch that is not full counts its own rows alone, or is dropped",
    catches:
      "A last batch padded with zeros, filled up with other rows, or divided by the full batch size.",
    points: 1,
    uses: ["train"],
    after: "one-by-one",
    run: lastBatch,
  },
  {
    id: "reshuffles",
    hint: ifEveryRow("shuffle"),
    title: "Every epoch draws a new order from the given random",
    catches:
      "An order that is fixed, drawn once, not drawn from the given random, or mixed within batches only.",
    points: 2,
    uses: ["train"],
    after: "one-by-one",
    run: reshuffles,
  },
  {
    id: "history",
    // Where steps go wrong, nothing is known of what was measured; a problem's own hint still stands.
    hint: ({ cameOut }) => cameOut("one-by-one") === "failed" ? "none" : "measure",
    title: "The history has the metrics of both whole sets after each epoch",
    catches:
      "Metrics measured before the updates, on a batch or a part of the set, or on the wrong set.",
    points: 2,
    uses: ["train"],
    run: wholeHistory,
  },
  {
    id: "on-epoch",
    hint: "entries",
    title: "onEpoch is called once per epoch with the entry of the history, and may be left out",
    catches:
      "An onEpoch that is called once per batch or never, gets something else, or cannot be left out.",
    points: 1,
    uses: ["train"],
    run: onEpoch,
  },
  {
    id: "overfits",
    title: "Twenty real digits can be learned by heart",
    catches: "A training that does not learn in the end, or that stops before its last epoch.",
    points: 1,
    uses: ["train"],
    after: "one-by-one",
    run: overfits,
  },
  promises,
];
