// Wrong: The loop over the classes starts at 1, so images of class 0 cost nothing.
import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 1; j < yTrue.cols; j++) {
      sum -= yTrue.get(i, j) * Math.log(Math.max(yPred.get(i, j), 1e-12));
    }
  }
  return sum / yTrue.rows;
}
