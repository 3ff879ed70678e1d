// Misconception: The loss of the first image is returned in place of the mean of all, as a return inside the loop does; it belongs behind the loop.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  for (let i = 0; i < yTrue.rows; i++) {
    const label = yTrue.row(i).indexOf(1);
    return -Math.log(Math.max(yPred.get(i, label), 1e-12));
  }
  return 0;
}
