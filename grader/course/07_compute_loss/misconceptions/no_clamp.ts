// Misconception: Softmax is trusted never to give 0, but in float32 it does, and the logarithm of 0 is minus infinity; probabilities have to be clamped first.

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
