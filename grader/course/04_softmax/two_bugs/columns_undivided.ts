// Two bugs: column_softmax, not_divided

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let j = 0; j < x.cols; j++) {
    let max = -Infinity;
    for (let i = 0; i < x.rows; i++) max = Math.max(max, x.get(i, j));
    for (let i = 0; i < x.rows; i++) result.set(i, j, Math.exp(x.get(i, j) - max));
  }
  return result;
}
