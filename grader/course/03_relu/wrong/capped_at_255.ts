// Wrong: Positive numbers are capped at 255, the largest that a pixel can be.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) y.data[i] = Math.min(255, Math.max(0, x.data[i]));
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) slope.data[i] = Number(x.data[i] > 0);
  return slope;
}
