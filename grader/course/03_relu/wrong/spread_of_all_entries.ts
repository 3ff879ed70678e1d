// Wrong: all entries are spread as the arguments of one call, which are too many for a whole set
import { Matrix } from "../lib/mod.ts";

export function relu(x: Matrix): Matrix {
  return ofEach(x, (value) => Math.max(0, value));
}

export function reluDerivative(x: Matrix): Matrix {
  return ofEach(x, (value) => value > 0 ? 1 : 0);
}

function ofEach(x: Matrix, f: (value: number) => number): Matrix {
  const numbers: number[] = [];
  numbers.push(...x.data.map(f));
  return new Matrix(x.rows, x.cols, Float32Array.from(numbers));
}
