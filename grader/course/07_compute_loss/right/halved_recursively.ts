// Zoo: The rows are halved until one is left, and the sums are added pair by pair.

import type { Matrix } from "../lib/mod.ts";

export function computeLoss(yTrue: Matrix, yPred: Matrix): number {
  const total = (start: number, end: number): number => {
    if (end - start === 0) return 0;
    if (end - start === 1) return surprise(yTrue.row(start), yPred.row(start));
    const middle = Math.floor((start + end) / 2);
    return total(start, middle) + total(middle, end);
  };
  return total(0, yTrue.rows) / yTrue.rows;
}

function surprise(y: Float32Array, p: Float32Array): number {
  let sum = 0;
  for (let j = y.length - 1; j >= 0; j--) {
    if (y[j] > 0) sum += y[j] * Math.log(p[j] < 1e-12 ? 1e-12 : p[j]);
  }
  return -sum;
}
