// Zoo: Every term is divided by the number of rows before it is added.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  const { rows, cols } = yTrue;
  return Array.from({ length: rows * cols }, (_, k) => k)
    .filter((k) => yTrue.data[k] !== 0)
    .map((k) => [yTrue.data[k] / rows, Math.max(yPred.data[k], 1e-12)])
    .reduce((loss, [weight, p]) => loss - weight * Math.log(p), 0);
}
