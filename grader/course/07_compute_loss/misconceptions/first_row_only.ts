// Misconception: The loss of the first image is returned instead of the mean of all, because return is inside the loop; it belongs after the loop.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  for (let i = 0; i < yTrue.rows; i++) {
    const label = yTrue.row(i).indexOf(1);
    return -Math.log(Math.max(yPred.get(i, label), 1e-12));
  }
  return 0;
}
