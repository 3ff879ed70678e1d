// Zoo: A column softmax is applied to the transpose, and its result is transposed back.

import { Matrix, transpose } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  return transpose(columnSoftmax(transpose(x)));
}

function columnSoftmax(t: Matrix): Matrix {
  const p = new Matrix(t.rows, t.cols);
  for (let c = 0; c < t.cols; c++) {
    const column = Array.from({ length: t.rows }, (_, r) => t.get(r, c));
    const max = Math.max(...column);
    const exps = column.map((value) => Math.exp(value - max));
    const sum = exps.reduce((a, b) => a + b, 0);
    exps.forEach((e, r) => p.set(r, c, e / sum));
  }
  return p;
}
