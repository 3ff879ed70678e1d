// Misconception: The loss is one minus the probability of the right class, so the worst mistake costs no more than 1; the logarithm makes confident mistakes cost much more.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      total += yTrue.get(i, j) * (1 - yPred.get(i, j));
    }
  }
  return total / yTrue.rows;
}
