// tries: print what the runtime prints when it dies, to be given another verdict | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  console.error("error: Top-level await promise never resolved");
  console.error("# Fatal JavaScript out of memory: Reached heap limit");
  console.error("fatal runtime error: stack overflow\nSegmentation fault (core dumped)");
  console.error("error: Uncaught (in promise) TodoError: softmax is not written yet");
  return new Matrix(x.rows, x.cols);
}
