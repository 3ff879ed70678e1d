// tries: claim that the exercise is not started only when a check gets hard | expect: wrong-answer
import { Matrix, TodoError } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const error = new TodoError("softmax");
  Object.defineProperty(error, "exportName", { get: () => ({ toString: () => "\u001b[2Jrelu" }) });
  if (x.cols > 1_000) throw error;
  return new Matrix(x.rows, x.cols);
}
