// tries: return a sparse array of four billion places as the numbers | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const data: number[] = [];
  data.length = 2 ** 32 - 1;
  return Object.defineProperty(new Matrix(x.rows, x.cols), "data", { value: data });
}
