// Misconception: The maximum is subtracted from the exponentials, after exp, which makes some of them negative; but it only cancels out if it is taken from the logits, inside exp.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), y.row(i)];
    const max = Math.max(...row);
    const exponentials = Array.from(row, (logit) => Math.exp(logit) - max);
    const sum = exponentials.reduce((total, e) => total + e, 0);
    exponentials.forEach((e, j) => out[j] = e / sum);
  }
  return y;
}
