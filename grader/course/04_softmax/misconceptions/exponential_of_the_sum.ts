// Misconception: Each exponential is divided by the exponential of the sum of the logits, as if the two could change places; it has to be divided by the sum of the exponentials.
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const probabilities = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), probabilities.row(i)];
    let [max, sum] = [-Infinity, 0];
    for (let j = 0; j < row.length; j++) max = Math.max(max, row[j]);
    for (let j = 0; j < row.length; j++) sum += row[j] - max;
    for (let j = 0; j < row.length; j++) out[j] = Math.exp(row[j] - max) / Math.exp(sum);
  }
  return probabilities;
}
