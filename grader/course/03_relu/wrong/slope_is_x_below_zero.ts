// Wrong: The slope is 1 where x is positive, and x itself where it is not.
import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) y.data[i] = Math.max(0, x.data[i]);
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) slope.data[i] = x.data[i] > 0 ? 1 : x.data[i];
  return slope;
}
