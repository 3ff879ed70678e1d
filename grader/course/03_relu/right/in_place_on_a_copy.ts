// Zoo: The input is copied, and the copy is changed in place.

import { Matrix } from "../lib/mod.ts";

const copyOf = (x: Matrix) => new Matrix(x.rows, x.cols, x.data.slice());

export function relu(x: Matrix): Matrix {
  const copy = copyOf(x);
  for (let i = 0; i < copy.data.length; i++) {
    if (copy.data[i] < 0) copy.data[i] = 0;
  }
  return copy;
}

export function reluDerivative(x: Matrix): Matrix {
  const copy = copyOf(x);
  for (let i = 0; i < copy.data.length; i++) {
    copy.data[i] = copy.data[i] > 0 ? 1 : 0;
  }
  return copy;
}
