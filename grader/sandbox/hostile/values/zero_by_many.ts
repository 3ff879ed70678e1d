// tries: return a Matrix of four billion columns and no rows | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(): Matrix {
  return new Matrix(0, 2 ** 32);
}
