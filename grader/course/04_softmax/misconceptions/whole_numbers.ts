// Misconception: Exponentials or probabilities are kept in an array of whole numbers, which cuts all between 0 and 1 down to 0; a Float32Array keeps the fractions.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Int32Array(x.rows * x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = x.row(i);
    const max = Math.max(...row);
    const sum = row.reduce((total, value) => total + Math.exp(value - max), 0);
    for (let j = 0; j < x.cols; j++) result[i * x.cols + j] = Math.exp(row[j] - max) / sum;
  }
  return new Matrix(x.rows, x.cols, Float32Array.from(result));
}
