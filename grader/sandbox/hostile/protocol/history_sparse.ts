// tries: return a sparse history of four billion epochs | expect: timed-out, out-of-memory | exercise=10_train
import type { EpochMetrics, Params } from "../lib/mod.ts";

export function train(params: Params) {
  const history: EpochMetrics[] = [];
  history.length = 2 ** 32 - 1;
  return { params, history };
}
