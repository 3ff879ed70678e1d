// tries: return a Matrix of no rows, of which every entry is right | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(): Matrix {
  return new Matrix(0, 0);
}
