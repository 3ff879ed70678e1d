// Wrong: Where no entry is negative, the input itself is returned as the result.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  if (x.data.every((value) => value >= 0)) return x;
  return new Matrix(x.rows, x.cols, x.data.map((value) => Math.max(0, value)));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => value > 0 ? 1 : 0));
}
