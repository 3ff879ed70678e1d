// Zoo: Each number is multiplied by its slope, which makes −0 of negative ones.

import { Matrix } from "../lib/mod.ts";

export function reluDerivative(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => Number(value > 0)));
}

export function relu(x: Matrix): Matrix {
  const { data } = reluDerivative(x);
  return new Matrix(x.rows, x.cols, x.data.map((value, i) => value * data[i]));
}
