// Zoo: The sum is Kahan's, with its rounding error carried along.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  let lost = 0;
  for (let j = 0; j < yTrue.cols; j++) {
    for (let i = 0; i < yTrue.rows; i++) {
      if (yTrue.get(i, j) === 0) continue;
      const term = -Math.log(Math.max(yPred.get(i, j), 1e-12)) - lost;
      const next = sum + term;
      lost = next - sum - term;
      sum = next;
    }
  }
  return sum / yTrue.rows;
}
