// Zoo: Adds 1e-12 to each probability where others take the larger of the two.

import type { Matrix } from "../lib/mod.ts";
export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let loss = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    loss += -yTrue.data[i] * Math.log(yPred.data[i] + 1e-12);
  }
  return loss / yTrue.rows;
}
