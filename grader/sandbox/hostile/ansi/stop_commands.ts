// tries: switch the workflow's commands off, so that the grader's own are not obeyed | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  console.log("::stop-commands::digits-hostile\n\r::stop-commands::again\n  ::echo::off");
  console.error("x\u2028::stop-commands::line\u2029::error::paragraph\u0085::error::next");
  return new Matrix(x.rows, x.cols);
}
