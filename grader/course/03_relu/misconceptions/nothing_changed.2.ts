// Misconception: Every number comes back as it was: a function that assigns its own parameter changes no array, and the maximum of one number is that number; 0 has to be compared with it, and the result put into the matrix.
import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) y.data[i] = Math.max(x.data[i]);
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) slope.data[i] = Number(x.data[i] > 0);
  return slope;
}
