// tries: have the type checker print what another file of the grader holds | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";
export const leaked: never = {} as typeof import("../grader/course.ts");

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
