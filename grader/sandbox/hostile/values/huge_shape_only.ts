// tries: claim a shape of a terabyte over two numbers | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const claim = { value: 500_000 };
  return Object.defineProperties(new Matrix(x.rows, x.cols), { rows: claim, cols: claim });
}
