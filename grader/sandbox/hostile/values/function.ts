// tries: return a function that would compute it, and a class | expect: wrong-answer
import type { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): () => Matrix {
  return () => x;
}
