// Wrong: Only the probability of the right class is raised, and 0 · ln 0 of another class is no number.

import type { Matrix } from "../lib/mod.ts";

const SMALLEST = 1e-12;

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    const p = yTrue.data[i] === 1 ? Math.max(yPred.data[i], SMALLEST) : yPred.data[i];
    sum -= yTrue.data[i] * Math.log(p);
  }
  return sum / yTrue.rows;
}
