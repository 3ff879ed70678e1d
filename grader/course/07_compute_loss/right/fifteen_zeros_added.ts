// Zoo: Adds 1e-15 to each probability, and raises a loss below 0 to 0.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  const sum = yTrue.data.reduce((s, y, k) => s + y * Math.log(yPred.data[k] + 1e-15), 0);
  return Math.max(-sum / yTrue.rows, 0);
}
