// Wrong: The place in the flat data is taken to be i times the number of rows, plus j.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const k = i * yTrue.rows + j;
      if (yTrue.data[k] === 1) sum -= Math.log(Math.max(yPred.data[k], 1e-12));
    }
  }
  return sum / yTrue.rows;
}
