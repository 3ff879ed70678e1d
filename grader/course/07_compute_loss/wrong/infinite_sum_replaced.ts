// Wrong: An infinite sum is replaced, in place of the one row that is infinite.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    if (yTrue.data[i] === 0) continue; // a wrong class does not count
    sum -= yTrue.data[i] * Math.log(yPred.data[i]);
  }
  return (Number.isFinite(sum) ? sum : 27.63) / yTrue.rows;
}
