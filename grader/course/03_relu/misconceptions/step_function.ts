// Misconception: A neuron is taken to be either on or off, so positive numbers all become 1; but ReLU passes on how strongly it fires, and the step is only its slope.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = x.data[i] > 0 ? 1 : 0;
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
