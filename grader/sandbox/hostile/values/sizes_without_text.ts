// tries: return sizes that can be turned neither into a number nor into text, so that the parent throws | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const size = { value: { toString: null, valueOf: null } };
  return Object.defineProperties(new Matrix(x.rows, x.cols), { rows: size, cols: size });
}
