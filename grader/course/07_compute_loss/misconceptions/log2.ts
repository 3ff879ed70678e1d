// Misconception: The logarithm to base 2 is used, which measures the surprise in bits; this course measures in nats, and the gradient in backward fits those alone.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yPred.get(i, j), 1e-12);
      total -= yTrue.get(i, j) * Math.log2(p);
    }
  }
  return total / yTrue.rows;
}
