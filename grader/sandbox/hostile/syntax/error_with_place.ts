// tries: break the grammar in line 5, column 21 | expect: syntax
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  return new Matrix((;
}
