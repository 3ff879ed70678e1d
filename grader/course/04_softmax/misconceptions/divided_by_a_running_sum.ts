// Misconception: Each exponential is divided by the sum of those up to it, as if the sum were finished already; all exponentials of the row have to be added up first.
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const probabilities = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), probabilities.row(i)];
    let [max, sum] = [-Infinity, 0];
    for (let j = 0; j < row.length; j++) max = Math.max(max, row[j]);
    for (let j = 0; j < row.length; j++) {
      const e = Math.exp(row[j] - max);
      sum += e;
      out[j] = e / sum;
    }
  }
  return probabilities;
}
