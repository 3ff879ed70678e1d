// Zoo: The sums are the product of the exponentials with a column of ones.

import { matmul, Matrix } from "../lib/mod.ts";
export function softmax(x: Matrix): Matrix {
  const e = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const m = x.row(i).reduce((a, b) => a > b ? a : b, -Infinity);
    e.row(i).set(x.row(i).map((v) => Math.exp(v - m)));
  }
  const ones = new Matrix(x.cols, 1, new Float32Array(x.cols).fill(1));
  const { data: sums } = matmul(e, ones);
  for (let i = 0; i < e.data.length; i++) e.data[i] /= sums[Math.trunc(i / x.cols)];
  return e;
}
