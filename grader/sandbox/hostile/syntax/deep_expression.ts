// tries: nest an expression so deep that the parser's recursion counts | expect: import-threw
import { Matrix } from "../lib/mod.ts";
export const deep = eval("-".repeat(0) + "(".repeat(3_000) + "1" + ")".repeat(3_000));

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
