// Misconception: The result is written over the input, but the input belongs to the caller: backward needs it as it was.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  for (let i = 0; i < x.data.length; i++) {
    x.data[i] = Math.max(0, x.data[i]);
  }
  return x;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    slope.data[i] = x.data[i] > 0 ? 1 : 0;
  }
  return slope;
}
