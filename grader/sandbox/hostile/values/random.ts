// tries: guess | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, x.data.map(() => Math.random()));
}
