// Zoo: Each row's 1 is looked for in the whole data, from where the row begins.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    const place = yTrue.data.indexOf(1, i * yTrue.cols);
    sum -= Math.log(Math.max(yPred.data[place], 1e-12));
  }
  return sum / yTrue.rows;
}
