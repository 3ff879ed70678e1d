// Misconception: Every class is judged as a yes-or-no question of its own, so the wrong classes are counted too; with softmax they are counted already, as what the right one lacks.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let total = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    const [t, p] = [yTrue.data[i], yPred.data[i]];
    total -= t * Math.log(Math.max(p, 1e-12)) + (1 - t) * Math.log(Math.max(1 - p, 1e-12));
  }
  return total / yTrue.data.length;
}
