// Zoo: The sum is added up anew for each entry, from the logits.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), y.row(i)];
    const max = Math.max(...row);
    const sum = () => row.reduce((total, logit) => total + Math.exp(logit - max), 0);
    row.forEach((logit, j) => out[j] = Math.exp(logit - max) / sum());
  }
  return y;
}
