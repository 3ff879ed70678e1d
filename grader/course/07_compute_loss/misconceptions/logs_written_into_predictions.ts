// Misconception: The logarithms are written over the predictions, but these belong to the caller, who still needs the probabilities for backward.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      yPred.set(i, j, Math.log(Math.max(yPred.get(i, j), 1e-12)));
      total -= yTrue.get(i, j) * yPred.get(i, j);
    }
  }
  return total / yTrue.rows;
}
