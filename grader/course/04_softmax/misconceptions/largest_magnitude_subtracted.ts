// Misconception: The largest absolute value is subtracted instead of the largest value, so a row of large negative logits sinks even deeper, until all its exponentials are zero.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    let max = -Infinity;
    for (const value of x.row(i)) max = Math.max(max, Math.abs(value));
    const exps = Array.from(x.row(i), (value) => Math.exp(value - max));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
