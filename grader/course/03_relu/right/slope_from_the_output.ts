// Zoo: The slope is 1 where relu leaves something.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? v : 0));
}

export function reluDerivative(x: Matrix): Matrix {
  const out = relu(x);
  const slope = new Matrix(x.rows, x.cols);
  slope.data.fill(1);
  out.data.forEach((a, i) => {
    if (a === 0) slope.data[i] = 0;
  });
  return slope;
}
