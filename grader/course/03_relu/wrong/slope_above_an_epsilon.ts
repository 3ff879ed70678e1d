// Wrong: The slope is asked for above a small number in place of 0.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => Math.max(0, v)));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 1e-7 ? 1 : 0));
}
