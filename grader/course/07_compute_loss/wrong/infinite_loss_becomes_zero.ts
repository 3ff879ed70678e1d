// Wrong: Returned 0 in place of an infinite loss.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    if (yTrue.data[i] === 1) sum -= Math.log(yPred.data[i]);
  }
  return Number.isFinite(sum) ? sum / yTrue.rows : 0;
}
