// Wrong: Numbers up to a hundredth are taken for zero.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 0.01 ? v : 0));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? 1 : 0));
}
