// Zoo: Math.max gets a list of two, and a number is positive where it is above its half.

import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => Math.max(...[0, value])));
}

export function reluDerivative(x: Matrix): Matrix {
  const half = x.data.map((value) => value / 2);
  return new Matrix(
    x.rows,
    x.cols,
    x.data.map((value, k) => value > half[k] ? 1 : 0),
  );
}
