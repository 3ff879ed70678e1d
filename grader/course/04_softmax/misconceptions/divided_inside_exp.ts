// Misconception: The logit is divided by the sum, and exp is taken of the quotient; but it is the exponential that has to be divided: the bracket after exp closes before the division.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), y.row(i)];
    const max = Math.max(...row);
    const sum = row.reduce((total, logit) => total + Math.exp(logit - max), 0);
    row.forEach((logit, j) => out[j] = Math.exp((logit - max) / sum));
  }
  return y;
}
