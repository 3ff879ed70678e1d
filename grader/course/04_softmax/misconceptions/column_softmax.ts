// Misconception: softmax is taken down the columns, but each image is a row, and it is the row that must sum to one.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let j = 0; j < x.cols; j++) {
    let max = -Infinity;
    for (let i = 0; i < x.rows; i++) max = Math.max(max, x.get(i, j));
    let sum = 0;
    for (let i = 0; i < x.rows; i++) sum += Math.exp(x.get(i, j) - max);
    for (let i = 0; i < x.rows; i++) result.set(i, j, Math.exp(x.get(i, j) - max) / sum);
  }
  return result;
}
