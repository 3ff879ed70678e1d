// Misconception: The smallest logit is subtracted instead of the largest, which makes the exponents larger, not smaller, so a row with a wide range overflows.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    let min = Infinity;
    for (const value of x.row(i)) min = Math.min(min, value);
    const exps = Array.from(x.row(i), (value) => Math.exp(value - min));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
