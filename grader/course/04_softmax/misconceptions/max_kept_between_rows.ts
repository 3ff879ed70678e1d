// Misconception: The maximum is not started anew for each row, so a large row leaves its maximum to the rows after it, and these may shrink to zeros; each row needs its own.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  let max = -Infinity;
  for (let i = 0; i < x.rows; i++) {
    for (const value of x.row(i)) max = Math.max(max, value);
    const exps = Array.from(x.row(i), (value) => Math.exp(value - max));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
