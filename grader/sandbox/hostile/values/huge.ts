// tries: return two hundred megabytes | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(): Matrix {
  return new Matrix(5_000, 10_000);
}
