// Misconception: The slopes are written over the input to save memory, but the input still belongs to the caller, who may need the pre-activations again.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = Math.max(0, x.data[i]);
  }
  return result;
}

export function reluDerivative(x: Matrix): Matrix {
  for (let i = 0; i < x.data.length; i++) {
    x.data[i] = x.data[i] > 0 ? 1 : 0;
  }
  return x;
}
