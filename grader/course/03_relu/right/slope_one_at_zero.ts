// Zoo: The slope at zero itself is 1, which is as good a choice as 0.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    if (x.data[i] >= 0) y.data[i] = x.data[i];
  }
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols, new Float32Array(x.data.length).fill(1));
  for (let i = 0; i < x.data.length; i++) {
    if (x.data[i] < 0) y.data[i] = 0;
  }
  return y;
}
