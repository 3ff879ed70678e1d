// Wrong: Only a probability of exactly 0 is raised, so that the tiniest above it costs far more than 0 does.

import type { Matrix } from "../lib/mod.ts";

/** A probability below this counts as this: ln 0 would be −∞. */
const SMALLEST = 1e-12;

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  let sum = 0;
  for (let i = 0; i < yTrue.data.length; i++) {
    if (yTrue.data[i] === 0) continue; // a wrong class does not count
    sum -= yTrue.data[i] * Math.log(yPred.data[i] || SMALLEST);
  }
  return sum / yTrue.rows;
}
