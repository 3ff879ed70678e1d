// Wrong: Zero is counted among the positive numbers and once more by itself, so the slope at 0 is 2.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => Math.max(0, v)));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => Number(v >= 0) + Number(v === 0)));
}
