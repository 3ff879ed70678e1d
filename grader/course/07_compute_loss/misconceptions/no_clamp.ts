// Misconception: A probability of 0 goes straight into the logarithm, which is minus infinity there, and in float32 softmax does give 0; probabilities have to be clamped first.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = yPred.get(i, j);
      total -= yTrue.get(i, j) * Math.log(p);
    }
  }
  return total / yTrue.rows;
}
