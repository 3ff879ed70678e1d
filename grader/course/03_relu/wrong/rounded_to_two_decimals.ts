// Wrong: The positive numbers are rounded to two decimals.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? Number(v.toFixed(2)) : 0));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? 1 : 0));
}
