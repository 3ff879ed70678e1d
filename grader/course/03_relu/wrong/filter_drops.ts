// Wrong: The negative numbers are filtered out, so the positive ones move to the front.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  y.data.set(x.data.filter((v) => v > 0));
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? 1 : 0));
}
