// Wrong: One buffer holds the result of every call of one size.

import { Matrix } from "../lib/mod.ts";

let buffer = new Float32Array(0);

export function relu(x: Matrix): Matrix {
  if (buffer.length !== x.data.length) buffer = new Float32Array(x.data.length);
  for (let i = 0; i < buffer.length; i++) buffer[i] = Math.max(0, x.data[i]);
  return new Matrix(x.rows, x.cols, buffer);
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? 1 : 0));
}
