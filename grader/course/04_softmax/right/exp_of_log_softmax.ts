// Zoo: The logarithms of the probabilities come first, and exp of them last.

import { Matrix } from "../lib/mod.ts";

function logSoftmax(x: Matrix): number[] {
  return Array.from({ length: x.rows }).flatMap((_, i) => {
    const row = Array.from(x.row(i));
    const top = Math.max(...row);
    const shifted = row.map((v) => v - top);
    const lse = Math.log(shifted.reduce((s, v) => s + Math.exp(v), 0));
    return shifted.map((v) => v - lse);
  });
}

export function softmax(x: Matrix): Matrix {
  const lsm = logSoftmax(x);
  return new Matrix(x.rows, x.cols, Float32Array.from(lsm, Math.exp));
}
