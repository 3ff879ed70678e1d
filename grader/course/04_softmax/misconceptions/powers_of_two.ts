// Misconception: Powers of 2 stand in for powers of e; the rows still sum to one, but every probability is wrong, and the simple gradient in backward no longer fits.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    let max = -Infinity;
    for (const value of x.row(i)) max = Math.max(max, value);
    const exps = Array.from(x.row(i), (value) => 2 ** (value - max));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
