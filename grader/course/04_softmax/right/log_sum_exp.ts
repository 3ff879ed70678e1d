// Zoo: The logarithm of the sum is taken away inside the exponential.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = x.row(i);
    const m = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const logSum = Math.log(row.reduce((sum, value) => sum + Math.exp(value - m), 0));
    for (let j = 0; j < x.cols; j++) {
      out.set(i, j, Math.exp(row[j] - m - logSum)); // m + logSum would swallow logSum at 1e38
    }
  }
  return out;
}
