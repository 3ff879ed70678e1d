// Misconception: The entropy of the prediction itself is computed, which says how unsure it is and not how wrong; a confident mistake would cost nothing.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yPred.get(i, j), 1e-12);
      total -= p * Math.log(p);
    }
  }
  return total / yTrue.rows;
}
