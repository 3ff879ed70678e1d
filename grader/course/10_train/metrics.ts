/** Metrics: whether each epoch has them, and whether they are true of the network. */
import type { LabelledSet, Params } from "../../../lib/mod.ts";
import type { Problem } from "../../judge/check.ts";
import {
  isClose,
  isRecord,
  kindProblem,
  numberIn,
  numberProblem,
  type Tolerance,
} from "../../judge/compare.ts";
import { describe } from "../../judge/show.ts";
import { counted } from "../../report/counted.ts";
import { accuracyOf, crossEntropy, forward, type Rows } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import type { Sets } from "./training.ts";

/** The names of an epoch's metrics. */
export const METRICS = ["epoch", "trainLoss", "trainAccuracy", "testLoss", "testAccuracy"];

/** A float32 loss over some thousands of rows. */
const LOSS: Tolerance = { absolute: 1e-5, relative: 1e-4 };
/** Far more than float32 rounds a probability by. */
const TIE = 1e-5;

/**
 * What is wrong with the metrics of a training; undefined when nothing is.
 *
 * Only the last epoch's parameters are known, so only its metrics are judged by their values; those
 * of earlier ones are {@linkcode epochProblem}'s.
 *
 * @param params what the training ended with
 */
export function historyProblem(
  history: unknown,
  epochs: number,
  params: Params,
  sets: Sets,
): Problem | undefined {
  if (!Array.isArray(history)) {
    const [expected, actual] = ["a list of metrics", describe(history)];
    const message =
      `train must return { params, history }: history is ${actual}, expected ${expected}`;
    return { message, expected, actual };
  }
  if (history.length !== epochs) {
    const entries = history.length === 1 ? "1 entry" : `${history.length} entries`;
    const message = `history has ${entries} after ${counted(epochs, "epoch")}`;
    return { message, hint: "entries" };
  }
  for (const [i, metrics] of history.entries()) {
    const place = `history[${i}]`;
    if (!isRecord(metrics)) return kindProblem(place, metrics, "an object of metrics");
    const problem = fieldProblem(place, metrics, "epoch", i + 1) ?? missingProblem(place, metrics);
    if (problem) return { hint: "entries", ...problem };
  }
  return metricsProblem(`history[${epochs - 1}]`, history[epochs - 1], params, sets, "returned");
}

/**
 * What is wrong with the metrics of one of several epochs.
 *
 * @param epoch which one, from 1
 * @param params what a training up to that epoch alone ended with
 */
export function epochProblem(
  history: unknown,
  epoch: number,
  params: Params,
  sets: Sets,
): Problem | undefined {
  const place = `history[${epoch - 1}]`;
  const metrics = Array.isArray(history) ? history[epoch - 1] : undefined;
  if (!isRecord(metrics)) return kindProblem(place, metrics, "an object of metrics");
  return metricsProblem(place, metrics, params, sets, `after epoch ${epoch}`);
}

/**
 * What is wrong with the losses and accuracies of an epoch; undefined when nothing is.
 *
 * @param params what the epoch ended with
 * @param whose how the message calls them: "returned"
 */
function metricsProblem(
  place: string,
  metrics: Record<string, unknown>,
  params: Params,
  { train, test }: Sets,
  whose: string,
): Problem | undefined {
  const ofTraining = setProblem(place, metrics, "train", params, train);
  const ofTest = setProblem(place, metrics, "test", params, test);
  const problem = ofTraining ?? ofTest;
  if (!problem) return undefined;
  const message = `${problem.message} for the parameters ${whose}`;
  if (isAdded(metrics, params, { train, test })) return { ...problem, hint: "added", message };
  if (isOfOther(metrics, params, { train, test })) return { ...problem, hint: "otherSet", message };
  if (ofTraining && ofTest) return { ...problem, message };
  return { hint: ofTraining ? "asTest" : "asTraining", ...problem, message };
}

/** What is wrong with the loss and the accuracy of one of the two sets. */
function setProblem(
  place: string,
  metrics: Record<string, unknown>,
  set: "train" | "test",
  params: Params,
  { x, y }: LabelledSet,
): Problem | undefined {
  const [yTrue, { a2 }] = [y.toRows(), forward(net(params), x.toRows())];
  const loss = crossEntropy(yTrue, a2);
  const ofLoss = fieldProblem(place, metrics, `${set}Loss`, loss, LOSS);
  const ofAccuracy = accuracyProblem(place, metrics, `${set}Accuracy`, yTrue, a2);
  if (isRounded(metrics[`${set}Loss`], loss) && (ofLoss ?? ofAccuracy)) {
    return { ...(ofLoss ?? ofAccuracy)!, hint: "exact" };
  }
  return ofLoss ?? (ofAccuracy && { hint: "accuracy", ...ofAccuracy });
}

/** Whether the losses of both sets are too large, and by as much. */
function isAdded(metrics: Record<string, unknown>, params: Params, { train, test }: Sets): boolean {
  const [ofTraining, ofTest] = [
    numberIn(metrics.trainLoss) - lossOf(params, train),
    numberIn(metrics.testLoss) - lossOf(params, test),
  ];
  return ofTraining > 10 * LOSS.absolute && Math.abs(ofTraining - ofTest) < LOSS.absolute;
}

/** Whether the loss of a set, though not its own, is that of the other. */
function isOfOther(metrics: Record<string, unknown>, params: Params, { train, test }: Sets) {
  const [ofTraining, ofTest] = [lossOf(params, train), lossOf(params, test)];
  const { trainLoss, testLoss } = metrics;
  return !isClose(ofTraining, ofTest, LOSS) &&
    (isClose(numberIn(trainLoss), ofTest, LOSS) || isClose(numberIn(testLoss), ofTraining, LOSS));
}

/** The loss that a network has on a set. */
export function lossOf(params: Params, { x, y }: LabelledSet): number {
  return crossEntropy(y.toRows(), forward(net(params), x.toRows()).a2);
}

/** Whether a number has only a few decimals of another one. */
function isRounded(told: unknown, exact: number): boolean {
  return told !== exact && [1, 2, 3, 4].some((digits) => told === Number(exact.toFixed(digits)));
}

/** Where two classes are equally likely up to rounding, any number is taken for the accuracy. */
function accuracyProblem(
  place: string,
  metrics: Record<string, unknown>,
  field: string,
  yTrue: Rows,
  a2: Rows,
): Problem | undefined {
  const tie = a2.some((row) => {
    const [first, second] = row.toSorted((a, b) => b - a);
    return first - second < TIE;
  });
  if (tie && typeof metrics[field] === "number") return undefined;
  return fieldProblem(place, metrics, field, accuracyOf(yTrue, a2));
}

/** What is wrong where one of the metrics is not a number. */
function missingProblem(place: string, of: Record<string, unknown>): Problem | undefined {
  const name = METRICS.find((name) => typeof of[name] !== "number");
  return name === undefined ? undefined : kindProblem(`${place}.${name}`, of[name], "a number", of);
}

/** What is wrong with a number in an object; where it is missing, the message has what is there. */
export function fieldProblem(
  place: string,
  of: Record<string, unknown>,
  field: string,
  expected: number,
  tolerance?: Tolerance,
): Problem | undefined {
  const [name, got] = [`${place}.${field}`, of[field]];
  if (typeof got !== "number") return kindProblem(name, got, "a number", of);
  return numberProblem(name, got, expected, tolerance);
}
