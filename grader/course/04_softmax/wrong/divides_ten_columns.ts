// Wrong: The first ten entries of each row are divided by the sum, however many there are.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const probabilities = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), probabilities.row(i)];
    let [max, sum] = [-Infinity, 0];
    for (let j = 0; j < row.length; j++) max = Math.max(max, row[j]);
    for (let j = 0; j < row.length; j++) sum += out[j] = Math.exp(row[j] - max);
    for (let j = 0; j < 10; j++) out[j] /= sum;
  }
  return probabilities;
}
