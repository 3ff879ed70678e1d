// Wrong: Math.max is given the row without being spread, so the largest entry is NaN.
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const probabilities = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), probabilities.row(i)];
    let [max, sum] = [-Infinity, 0];
    max = Math.max(row as unknown as number);
    for (let j = 0; j < row.length; j++) sum += out[j] = Math.exp(row[j] - max);
    for (let j = 0; j < row.length; j++) out[j] /= sum;
  }
  return probabilities;
}
