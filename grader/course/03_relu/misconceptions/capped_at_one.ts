// Misconception: Activations are held between 0 and 1 like probabilities, but ReLU has no upper limit; only softmax makes probabilities.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) {
    result.data[i] = Math.min(1, Math.max(0, x.data[i]));
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
