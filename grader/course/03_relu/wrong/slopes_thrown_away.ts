// Wrong: The slopes that map gives are not kept, so they stay 0.
import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((value) => Math.max(0, value)));
}

export function reluDerivative(x: Matrix): Matrix {
  const slopes = new Matrix(x.rows, x.cols);
  slopes.data.map((_, i) => x.data[i] > 0 ? 1 : 0);
  return slopes;
}
