// Zoo: Maximum and sum are found in a single pass, rescaling the sum whenever the maximum grows.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const p = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    let max = -Infinity;
    let sum = 0;
    for (const value of x.row(i)) {
      if (value > max) {
        sum *= Math.exp(max - value);
        max = value;
      }
      sum += Math.exp(value - max);
    }
    p.row(i).set(x.row(i).map((value) => Math.exp(value - max) / sum));
  }
  return p;
}
