// Misconception: The row is sorted to find its largest entry, but sort works in place, and a row is a view: the caller's logits are in another order then, and so are the probabilities.
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const probabilities = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), probabilities.row(i)];
    let [max, sum] = [-Infinity, 0];
    max = row.sort()[row.length - 1];
    for (let j = 0; j < row.length; j++) sum += out[j] = Math.exp(row[j] - max);
    for (let j = 0; j < row.length; j++) out[j] /= sum;
  }
  return probabilities;
}
