// tries: export the function as the default only | expect: missing-export
import { Matrix } from "../lib/mod.ts";

export default function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
