// Two bugs: log2, no_clamp

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = yPred.get(i, j);
      total -= yTrue.get(i, j) * Math.log2(p);
    }
  }
  return total / yTrue.rows;
}
