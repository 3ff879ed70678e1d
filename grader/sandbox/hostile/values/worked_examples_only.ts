// tries: know the worked example of the lesson by heart, and nothing else | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  if (x.rows === 1 && x.cols === 2) return Matrix.from([[0.25, 0.75]]);
  return new Matrix(x.rows, x.cols, x.data.map(() => 1 / x.cols));
}
