// tries: return infinities, whose differences are NaN | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map((_, i) => (i % 2 ? Infinity : -Infinity)));
}
