// tries: move every weight by the same amount, and invent the metrics | expect: wrong-answer | exercise=10_train
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
export function train(params, _, __, { epochs, onEpoch }) {
  const moved = Object.fromEntries(Object.entries(params).map(([name, m]) =>
    [name, new Matrix(m.rows, m.cols, m.data.map((w) => w + 0.01))]));
  const history = Array.from({ length: epochs }, (_, i) => ({ epoch: i + 1, trainLoss: 0, trainAccuracy: 1, testLoss: 0, testAccuracy: 1 }));
  for (const metrics of history) onEpoch?.(metrics);
  return { params: moved, history };
}
