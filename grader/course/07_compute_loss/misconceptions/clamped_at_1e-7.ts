// Misconception: Probabilities are clamped at 1e-7, but a confident mistake can be far below that, and its loss has to keep growing; here the limit is 1e-12.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yPred.get(i, j), 1e-7);
      total -= yTrue.get(i, j) * Math.log(p);
    }
  }
  return total / yTrue.rows;
}
