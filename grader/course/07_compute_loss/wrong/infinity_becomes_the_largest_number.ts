// Wrong: An infinite loss becomes the largest number that there is.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    if (yTrue.data[i] > 0) sum -= Math.log(yPred.data[i]);
  }
  return Math.min(sum / yTrue.rows, Number.MAX_VALUE);
}
