// Misconception: The slope is taken to be 1 everywhere, as for a straight line, but below zero ReLU is flat, and nothing flows back through it.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = Math.max(0, x.data[i]);
  }
  return result;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    slope.data[i] = 1;
  }
  return slope;
}
