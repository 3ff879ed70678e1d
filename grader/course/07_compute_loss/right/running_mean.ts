// Zoo: The mean is kept up to date row by row, so no large sum arises.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let mean = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    let surprise = 0;
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yPred.get(i, j), 1e-12);
      surprise -= yTrue.get(i, j) * Math.log(p);
    }
    mean += (surprise - mean) / (i + 1);
  }
  return mean;
}
