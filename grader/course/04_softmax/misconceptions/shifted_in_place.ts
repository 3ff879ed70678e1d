// Misconception: The row's maximum is subtracted from the input itself, so the caller's logits have changed afterwards; subtract it inside exp, or work on a copy.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = x.row(i);
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
    for (let j = 0; j < x.cols; j++) row[j] -= max;
    const sum = row.reduce((total, value) => total + Math.exp(value), 0);
    for (let j = 0; j < x.cols; j++) result.set(i, j, Math.exp(row[j]) / sum);
  }
  return result;
}
