// Zoo: A copy of the logits is turned into probabilities step by step, in place.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const copy = new Matrix(x.rows, x.cols, new Float32Array(x.data));
  for (let i = 0; i < copy.rows; i++) {
    const row = copy.row(i);
    subtract(row, Math.max(...row));
    for (let j = 0; j < row.length; j++) row[j] = Math.exp(row[j]);
    divide(row, row.reduce((a, b) => a + b, 0));
  }
  return copy;
}

function subtract(row: Float32Array, amount: number): void {
  row.forEach((value, j) => row[j] = value - amount);
}

function divide(row: Float32Array, amount: number): void {
  row.forEach((value, j) => row[j] = value / amount);
}
