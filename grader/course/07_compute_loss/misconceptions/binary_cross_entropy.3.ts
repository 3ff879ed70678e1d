// Misconception: Every class is judged as a yes-or-no question of its own, so the wrong classes are counted too; with softmax they are counted already, as what the right one lacks.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    const t = yTrue.data[i];
    const p = Math.min(Math.max(yPred.data[i], 1e-15), 1 - 1e-15);
    total -= t * Math.log(p) + (1 - t) * Math.log(1 - p);
  }
  return total / yTrue.data.length;
}
