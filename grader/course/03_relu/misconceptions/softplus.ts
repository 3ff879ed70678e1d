// Misconception: The corner at zero is rounded off so that the function is smooth; that is softplus, while ReLU keeps its corner and is exactly zero below it.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = Math.max(0, x.data[i]) + Math.log1p(Math.exp(-Math.abs(x.data[i])));
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
