// Misconception: The numbers are kept in an array of whole numbers, which cuts their fractions off; a Float32Array keeps them.
import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  y.data.set(Int32Array.from(x.data, (value) => Math.max(0, value)));
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const slope = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.data.length; i++) slope.data[i] = Number(x.data[i] > 0);
  return slope;
}
