// Misconception: A small number is added to every probability before the logarithm, which changes the cost of those that are small themselves; only what lies below 1e-12 is to be raised.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    sum -= yTrue.data[i] * Math.log(yPred.data[i] + 1e-9);
  }
  return sum / yTrue.rows;
}
