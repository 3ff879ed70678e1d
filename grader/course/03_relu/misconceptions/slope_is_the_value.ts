// Misconception: The derivative hands the positive numbers on as they are, which is ReLU once more; its slope there is 1, however large the number.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = Math.max(0, x.data[i]);
  }
  return result;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    slope.data[i] = Math.max(0, x.data[i]);
  }
  return slope;
}
