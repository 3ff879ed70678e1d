// Misconception: The largest logit of the whole matrix is subtracted from every row, but a row far below it is then left with zeros divided by zero; each row needs its own maximum.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  let max = -Infinity;
  for (const value of x.data) max = Math.max(max, value);
  for (let i = 0; i < x.rows; i++) {
    const exps = Array.from(x.row(i), (value) => Math.exp(value - max));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
