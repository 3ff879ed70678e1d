// tries: return the argument itself | expect: wrong-answer
import type { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  return x;
}
