// Wrong: A neuron counts as active only where its input is above the smallest step between numbers near 1.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) y.data[i] = Math.max(0, x.data[i]);
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) slope.data[i] = Number(x.data[i] > Number.EPSILON);
  return slope;
}
