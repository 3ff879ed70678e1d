// Misconception: Exponentials or probabilities are kept in an array of whole numbers, which cuts all between 0 and 1 down to 0; a Float32Array keeps the fractions.
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const probabilities = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), probabilities.row(i)];
    let [max, sum] = [-Infinity, 0];
    for (let j = 0; j < row.length; j++) max = Math.max(max, row[j]);
    const exponentials = new Uint8Array(row.length);
    for (let j = 0; j < row.length; j++) sum += exponentials[j] = Math.exp(row[j] - max);
    for (let j = 0; j < row.length; j++) out[j] = exponentials[j] / sum;
  }
  return probabilities;
}
