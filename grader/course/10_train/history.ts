import type { LabelledSet, Params } from "../../../lib/mod.ts";
import { accuracyOf, crossEntropy, forward, type Rows } from "../network/network.ts";
import { counted } from "../../report/counted.ts";
import { Blocked, type Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, numberProblem, type Tolerance } from "../../judge/compare.ts";
import { describe } from "../../judge/show.ts";
import { net } from "../network/small_network.ts";

/** Far more than float32 rounds a probability by. */
const TIE = 1e-5;
const METRICS = ["epoch", "trainLoss", "trainAccuracy", "testLoss", "testAccuracy"];

/** What a network is trained and measured on. */
export interface Sets {
  train: LabelledSet;
  test: LabelledSet;
}

/**
 * What is wrong with the metrics of a training; undefined when nothing is.
 *
 * Only the last epoch's parameters are known, so only its metrics are judged by their values; those
 * of the first are {@linkcode firstEpochProblem}'s.
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
    return { message: `history has ${entries} after ${counted(epochs, "epoch")}` };
  }
  for (const [i, metrics] of history.entries()) {
    const place = `history[${i}]`;
    if (!isRecord(metrics)) return kindProblem(place, metrics, "an object of metrics");
    const problem = fieldProblem(place, metrics, "epoch", i + 1) ?? missingProblem(place, metrics);
    if (problem) return problem;
  }
  return metricsProblem(`history[${epochs - 1}]`, history[epochs - 1], params, sets, "returned");
}

/**
 * What is wrong with the metrics of the first of several epochs.
 *
 * @param params what a training of that epoch alone ended with
 */
export function firstEpochProblem(
  history: unknown,
  params: Params,
  sets: Sets,
): Problem | undefined {
  const [metrics] = Array.isArray(history) ? history : [];
  if (!isRecord(metrics)) return kindProblem("history[0]", metrics, "an object of metrics");
  return metricsProblem("history[0]", metrics, params, sets, "after the first epoch");
}

/** What is wrong where one of the metrics is no number. */
function missingProblem(place: string, of: Record<string, unknown>): Problem | undefined {
  const name = METRICS.find((name) => typeof of[name] !== "number");
  return name === undefined ? undefined : kindProblem(`${place}.${name}`, of[name], "a number", of);
}

/** What is wrong with a number in an object; where it is missing, what is there is told. */
function fieldProblem(
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

function metricsProblem(
  place: string,
  metrics: Record<string, unknown>,
  params: Params,
  { train, test }: Sets,
  whose: string,
): Problem | undefined {
  for (const [set, { x, y }] of Object.entries({ train, test })) {
    const { a2 } = forward(net(params), x.toRows());
    const [rows, tolerance] = [y.toRows(), { absolute: 1e-5, relative: 1e-4 }];
    const right = crossEntropy(rows, a2);
    const problem = fieldProblem(place, metrics, `${set}Loss`, right, tolerance) ??
      accuracyProblem(place, metrics, `${set}Accuracy`, rows, a2);
    if (problem) return { ...problem, message: `${problem.message} for the parameters ${whose}` };
  }
  return undefined;
}

/** Where two classes are as likely but for rounding, only that there is a number is judged. */
function accuracyProblem(
  place: string,
  metrics: Record<string, unknown>,
  field: string,
  y: Rows,
  a2: Rows,
): Problem | undefined {
  const tie = a2.some((row) => {
    const [first, second] = row.toSorted((a, b) => b - a);
    return first - second < TIE;
  });
  if (tie && typeof metrics[field] === "number") return undefined;
  return fieldProblem(place, metrics, field, accuracyOf(y, a2));
}

/**
 * What is wrong with the calls of onEpoch; undefined when nothing is. They are compared with the
 * history that was returned, not with the truth: wrong metrics cost the history's points only.
 */
export function callsProblem(
  calls: unknown[],
  epochs: number,
  history: unknown,
): Problem | undefined {
  if (calls.length !== epochs) {
    const [expected, actual] = [epochs, calls.length].map((count) => counted(count, "call"));
    return {
      message: `onEpoch got ${actual}, expected ${expected}: one an epoch`,
      expected,
      actual,
    };
  }
  if (!Array.isArray(history)) throw new Blocked("history must be a list of metrics first");
  const [told, kept] = [calls, history].map((list) => list.at(-1));
  if (!isRecord(told)) {
    return kindProblem("what onEpoch was called with", told, "an object of metrics");
  }
  for (const name of METRICS) {
    const wanted = kept?.[name];
    if (typeof wanted !== "number") {
      return kindProblem(`the history's last ${name}`, wanted, "a number", Object(kept));
    }
    if (Object.is(told[name], wanted)) continue; // a NaN too, if it is one in both
    const problem = fieldProblem("metrics", told, name, wanted);
    if (problem) {
      return {
        ...problem,
        message: `the last call of onEpoch: ${problem.message}, as in the history`,
      };
    }
  }
  return undefined;
}
