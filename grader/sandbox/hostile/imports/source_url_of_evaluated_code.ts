// tries: name evaluated code after /etc/passwd, and fail unhandled in it, so that the runtime quotes that file | expect: import-threw
import { Matrix } from "../lib/mod.ts";
const fail = (0, eval)("() => { throw new Error('which line is it?'); }\n//# sourceURL=file:///etc/passwd");
setTimeout(fail, 0);
await new Promise((resolve) => setTimeout(resolve, 50));

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
