import type { LabelledSet, Params } from "../../lib/mod.ts";
import { accuracyOf, crossEntropy, forward } from "../oracle/network.ts";
import type { Problem } from "./check.ts";
import { kindProblem, numberProblem } from "./compare.ts";
import { net } from "./small_network.ts";

/** What a network is trained and measured on. */
export interface Sets {
  train: LabelledSet;
  test: LabelledSet;
}

/**
 * What is wrong with the metrics of a training; undefined when nothing is.
 *
 * Only the last epoch's parameters are known, so only its metrics are judged by their values.
 *
 * @param params what the training ended with
 * @param name how the message calls the list
 */
export function historyProblem(
  history: unknown,
  epochs: number,
  params: Params,
  sets: Sets,
  name = "history",
): Problem | undefined {
  if (!Array.isArray(history)) return kindProblem(name, history, "a list of metrics");
  if (history.length !== epochs) {
    return { message: `${name} has ${history.length} entries after ${epochs} epochs` };
  }
  for (const [i, metrics] of history.entries()) {
    const place = `${name}[${i}]`;
    if (metrics === null || typeof metrics !== "object") {
      return kindProblem(place, metrics, "an object of metrics");
    }
    const problem = numberProblem(`${place}.epoch`, metrics.epoch, i + 1);
    if (problem) return problem;
  }
  return metricsProblem(`${name}[${epochs - 1}]`, history[epochs - 1], params, sets);
}

function metricsProblem(
  place: string,
  metrics: Record<string, unknown>,
  params: Params,
  { train, test }: Sets,
): Problem | undefined {
  for (const [set, { x, y }] of Object.entries({ train, test })) {
    const { a2 } = forward(net(params), x.toRows());
    const [rows, tolerance] = [y.toRows(), { absolute: 1e-5, relative: 1e-4 }];
    const problem = numberProblem(
      `${place}.${set}Loss`,
      metrics[`${set}Loss`],
      crossEntropy(rows, a2),
      tolerance,
    ) ??
      numberProblem(`${place}.${set}Accuracy`, metrics[`${set}Accuracy`], accuracyOf(rows, a2));
    if (problem) return { ...problem, message: `${problem.message} for the parameters returned` };
  }
  return undefined;
}
