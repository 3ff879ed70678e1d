// Wrong: Probabilities above 0.99 are lowered to it, so that certainty costs something.

import type { Matrix } from "../lib/mod.ts";

const SMALLEST = 1e-12;

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    if (yTrue.data[i] === 0) continue; // a wrong class does not count
    sum -= yTrue.data[i] * Math.log(Math.min(0.99, Math.max(yPred.data[i], SMALLEST)));
  }
  return sum / yTrue.rows;
}
