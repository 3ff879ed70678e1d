// Wrong: Each exponential is divided by the sum of the logits, as exp is missing in the denominator.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = Array.from(x.row(i));
    const sum = row.reduce((s, z) => s + z, 0);
    for (let j = 0; j < x.cols; j++) y.set(i, j, Math.exp(row[j]) / sum);
  }
  return y;
}
