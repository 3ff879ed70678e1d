// Misconception: Every class is judged as a yes-or-no question of its own, so the wrong classes are counted too; with softmax they are counted already, as what the right one lacks.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.rows; i++) {
    for (let j = 0; j < yTrue.cols; j++) {
      const p = Math.max(yPred.get(i, j), 1e-12);
      const notP = Math.max(1 - yPred.get(i, j), 1e-12);
      const t = yTrue.get(i, j);
      total -= t * Math.log(p) + (1 - t) * Math.log(notP);
    }
  }
  return total / yTrue.rows;
}
