// Misconception: One sum over the whole matrix divides every entry, so all images together share a probability of 1; each row must sum to one by itself.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const max = 0;
  const exps = Float64Array.from(x.data, (value) => Math.exp(value - max));
  const sum = exps.reduce((a, b) => a + b, 0);
  return new Matrix(x.rows, x.cols, Float32Array.from(exps, (e) => e / sum));
}
