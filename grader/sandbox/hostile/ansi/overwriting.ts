// tries: overwrite the grader's line with carriage returns and backspaces | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  console.log("failed\r04_softmax  10/10  passed");
  console.log("0/10" + "\b".repeat(4) + "10/10\u007f\u007f\v\f\u001b[1A\u001b[2K04_softmax 10/10");
  return new Matrix(x.rows, x.cols);
}
