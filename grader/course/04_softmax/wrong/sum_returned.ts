// Wrong: Every entry is the sum of the exponentials, as the result of the loop is written in place of the quotient.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = Array.from(x.row(i));
    const max = Math.max(...row);
    const sum = row.reduce((s, z) => s + Math.exp(z - max), 0);
    for (let j = 0; j < x.cols; j++) y.set(i, j, sum);
  }
  return y;
}
