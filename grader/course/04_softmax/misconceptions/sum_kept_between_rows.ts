// Misconception: The sum is not started anew for each row, so the second row is divided by the exponentials of the first as well; only the first row adds up to one.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  let sum = 0;
  for (let i = 0; i < x.rows; i++) {
    let max = -Infinity;
    for (const value of x.row(i)) max = Math.max(max, value);
    const exps = Array.from(x.row(i), (value) => Math.exp(value - max));
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
