// tries: have the type checker's message carry terminal codes and workflow commands | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export const literal: "\u001b[2J\n::error::owned\n\u202e</pre>" = 1;

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
