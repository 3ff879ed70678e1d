// Wrong: The slope is the difference of two values beside the number, so near 0 it is something in between.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => Math.max(0, v)));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(
    x.rows,
    x.cols,
    x.data.map((v) => (Math.max(0, v + 0.01) - Math.max(0, v - 0.01)) / 0.02),
  );
}
