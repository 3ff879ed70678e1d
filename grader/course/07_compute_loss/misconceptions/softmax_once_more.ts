// Misconception: Softmax is applied inside the loss; but here forward has made probabilities already, and a second softmax flattens them.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    const exps = Array.from(yPred.row(i), Math.exp);
    const sum = exps.reduce((a, b) => a + b, 0);
    for (let j = 0; j < yTrue.cols; j++) {
      total -= yTrue.get(i, j) * Math.log(exps[j] / sum);
    }
  }
  return total / yTrue.rows;
}
