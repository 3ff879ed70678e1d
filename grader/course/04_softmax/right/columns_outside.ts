// Zoo: The outer loops go over the columns, with one maximum and one sum a row kept beside.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const p = new Matrix(x.rows, x.cols);
  const max = new Float64Array(x.rows).fill(-Infinity);
  const sum = new Float64Array(x.rows);
  for (let j = 0; j < x.cols; j++) {
    for (let i = 0; i < x.rows; i++) max[i] = Math.max(max[i], x.get(i, j));
  }
  for (let j = 0; j < x.cols; j++) {
    for (let i = 0; i < x.rows; i++) sum[i] += Math.exp(x.get(i, j) - max[i]);
  }
  for (let j = 0; j < x.cols; j++) {
    for (let i = 0; i < x.rows; i++) p.set(i, j, Math.exp(x.get(i, j) - max[i]) / sum[i]);
  }
  return p;
}
