// Misconception: The logarithm is taken of the labels and weighted with the predictions, but it is the prediction that is uncertain; a label is only 0 or 1.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yTrue.get(i, j), 1e-12);
      total -= yPred.get(i, j) * Math.log(p);
    }
  }
  return total / yTrue.rows;
}
