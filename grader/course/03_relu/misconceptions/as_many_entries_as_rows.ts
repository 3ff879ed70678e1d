// Misconception: Only as many entries are worked on as the matrix has rows, and the others stay 0; but data holds rows · cols numbers, so the loop has to go to x.data.length.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) y.data[i] = Math.max(0, x.data[i]);
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) slope.data[i] = x.data[i] > 0 ? 1 : 0;
  return slope;
}
