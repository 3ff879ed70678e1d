// Wrong: The slope is ReLU divided by its input, which is NaN at 0.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => Math.max(0, v)));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => Math.max(0, v) / v));
}
