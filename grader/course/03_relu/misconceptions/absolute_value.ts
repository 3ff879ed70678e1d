// Misconception: Negative numbers are made positive, but ReLU stops them: a neuron far below zero stays silent and does not shout.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = Math.abs(x.data[i]);
  }
  return result;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    slope.data[i] = x.data[i] > 0 ? 1 : 0;
  }
  return slope;
}
