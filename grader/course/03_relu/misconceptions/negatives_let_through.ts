// Misconception: The smaller of zero and the number is taken, which lets the negative half through and stops the positive one; it has to be the larger.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = Math.min(0, x.data[i]);
  }
  return result;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    slope.data[i] = x.data[i] > 0 ? 1 : 0;
  }
  return slope;
}
