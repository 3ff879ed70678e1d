// Misconception: Each probability is multiplied by its own complement, p(1 − p), which is its slope and belongs to the way back; softmax returns the probabilities themselves.
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const probabilities = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), probabilities.row(i)];
    let [max, sum] = [-Infinity, 0];
    for (let j = 0; j < row.length; j++) max = Math.max(max, row[j]);
    for (let j = 0; j < row.length; j++) sum += out[j] = Math.exp(row[j] - max);
    for (let j = 0; j < row.length; j++) {
      const p = out[j] / sum;
      out[j] = p * (1 - p);
    }
  }
  return probabilities;
}
