// Misconception: softmax is taken down the columns, but each image is a row, and it is the row that must sum to one.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const max = 0;
  const exps = Float64Array.from(x.data, (value) => Math.exp(value - max));
  const sums = new Float64Array(x.cols);
  exps.forEach((e, k) => sums[k % x.cols] += e);
  return new Matrix(x.rows, x.cols, Float32Array.from(exps, (e, k) => e / sums[k % x.cols]));
}
