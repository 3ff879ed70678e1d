// tries: loop in a getter that the runner reads | expect: timed-out
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  return Object.defineProperty(new Matrix(x.rows, x.cols), "rows", {
    get() {
      while (true);
    },
  });
}
