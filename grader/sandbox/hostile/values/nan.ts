// tries: return NaN everywhere, which compares as false with every tolerance | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols, new Float32Array(x.data.length).fill(NaN));
}
