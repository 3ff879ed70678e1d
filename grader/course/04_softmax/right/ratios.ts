// Zoo: Each probability is one by the sum of the odds against it, without a maximum: an infinite sum gives 0.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const p = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.cols; j++) {
      let odds = 0;
      for (let k = 0; k < x.cols; k++) {
        odds += Math.exp(x.get(i, k) - x.get(i, j));
      }
      p.set(i, j, 1 / odds);
    }
  }
  return p;
}
