// Misconception: Probabilities are clamped at a hundredth, but a confident mistake is often far below that, and its cost has to keep growing; the clamp is for numbers next to zero.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yPred.get(i, j), 0.01);
      total -= yTrue.get(i, j) * Math.log(p);
    }
  }
  return total / yTrue.rows;
}
