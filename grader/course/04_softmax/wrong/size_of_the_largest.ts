// Wrong: The size of the largest entry is taken away, so a row below zero sinks even deeper.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const probabilities = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), probabilities.row(i)];
    let [max, sum] = [-Infinity, 0];
    for (let j = 0; j < row.length; j++) max = Math.max(max, row[j]);
    for (let j = 0; j < row.length; j++) sum += out[j] = Math.exp(row[j] - Math.abs(max));
    for (let j = 0; j < row.length; j++) out[j] /= sum;
  }
  return probabilities;
}
