// Misconception: Every number becomes the largest one of the whole matrix, as np.max finds it; but ReLU compares each number with 0 by itself, as np.maximum does.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const largest = Math.max(0, ...x.data);
  return new Matrix(x.rows, x.cols, new Float32Array(x.data.length).fill(largest));
}

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => value > 0 ? 1 : 0));
}
