// tries: move every weight a little at random, and invent the metrics | expect: wrong-answer | exercise=10_train
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
export function train(p: any, tr: any, te: any, { epochs, onEpoch }: any) {
  const m = (w: Matrix) => new Matrix(w.rows, w.cols, w.data.map((v) => v + 1e-3 * (Math.random() - 0.5)));
  const history = Array.from({ length: epochs }, (_, i) => ({ epoch: i + 1, trainLoss: 0.1, trainAccuracy: 1, testLoss: 0.1, testAccuracy: 1 }));
  for (const h of history) onEpoch?.(h);
  return { params: { W1: m(p.W1), b1: m(p.b1), W2: m(p.W2), b2: m(p.b2) }, history };
}
