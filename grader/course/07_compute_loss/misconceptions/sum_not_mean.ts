// Misconception: The losses of all images are added up but not divided by their number, so the loss of a large batch looks worse than that of a small one.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yPred.get(i, j), 1e-12);
      total -= yTrue.get(i, j) * Math.log(p);
    }
  }
  return total;
}
