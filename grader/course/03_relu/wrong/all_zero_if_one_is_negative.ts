// Wrong: One negative number makes zeros of all.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return x.data.some((v) => v < 0)
    ? new Matrix(x.rows, x.cols)
    : new Matrix(x.rows, x.cols, x.data.slice());
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? 1 : 0));
}
