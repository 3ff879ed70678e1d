// Wrong: Left out the rows whose right class has a probability of 0, so that the worst mistake costs nothing.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    if (yTrue.data[i] === 1 && yPred.data[i] > 0) sum -= Math.log(yPred.data[i]);
  }
  return sum / yTrue.rows;
}
