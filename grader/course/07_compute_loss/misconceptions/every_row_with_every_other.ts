// Misconception: Each label is held against the predictions of all images, as a product of whole matrices does; only those of its own row belong to it.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    const label = yTrue.row(i).indexOf(1);
    for (let k = 0; k < yPred.rows; k++) sum -= Math.log(Math.max(yPred.get(k, label), 1e-12));
  }
  return sum / yTrue.rows;
}
