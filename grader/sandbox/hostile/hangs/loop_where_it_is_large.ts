// tries: hang on what only a whole data set has, and be right on all that is small | expect: timed-out | exercise=03_relu
import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  while (x.rows > 100);
  return new Matrix(x.rows, x.cols, x.data.map((v) => Math.max(0, v)));
}

export function reluDerivative(x: Matrix): Matrix {
  while (x.rows > 100);
  return new Matrix(x.rows, x.cols, x.data.map((v) => v > 0 ? 1 : 0));
}
