// Misconception: Each logit is divided by the sum of its row without an exponential; logits may be negative or cancel out, and then the results are not probabilities.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    let sum = 0;
    for (const value of x.row(i)) sum += value;
    for (let j = 0; j < x.cols; j++) result.set(i, j, x.get(i, j) / sum);
  }
  return result;
}
