// Misconception: The mean of the row is subtracted; that changes nothing in exact arithmetic, but the largest logit can still lie far above the mean, and its exponential overflows.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const mean = x.row(i).reduce((total, value) => total + value, 0) / x.cols;
    const exps = Array.from(x.row(i), (value) => Math.exp(value - mean));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
