// Misconception: The sum is divided by the number of entries, but in each row all except one are zeros that never count; the mean is over the images.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yPred.get(i, j), 1e-12);
      total -= yTrue.get(i, j) * Math.log(p);
    }
  }
  return total / yTrue.data.length;
}
