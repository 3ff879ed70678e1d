// Misconception: A small number is added to every probability before the logarithm, which changes the loss for small probabilities; raise only those below 1e-12.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    sum -= yTrue.data[i] * Math.log(yPred.data[i] + 1e-5);
  }
  return sum / yTrue.rows;
}
