// Misconception: The logarithms of all classes are added up, the wrong ones too, so a sure and right answer is punished most; only the right class of each row counts.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yPred.get(i, j), 1e-12);
      total -= Math.log(p);
    }
  }
  return total / yTrue.rows;
}
