// Misconception: The exponentials are returned without dividing by their sum, so the largest entry of each row is 1 and the row adds up to more than that.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    let max = -Infinity;
    for (const value of x.row(i)) max = Math.max(max, value);
    const exps = Array.from(x.row(i), (value) => Math.exp(value - max));
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j]);
  }
  return result;
}
