// Misconception: The loss of each row replaces that of the row before, so that only the last one is left; but all rows count: add their losses up, and divide by their number.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let loss = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    const label = yTrue.row(i).indexOf(1);
    loss = -Math.log(Math.max(yPred.get(i, label), 1e-12));
  }
  return loss / yTrue.rows;
}
