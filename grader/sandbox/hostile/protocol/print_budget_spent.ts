// tries: spend the limit of what may be printed in the first call, so that the failing one prints nothing | expect: wrong-answer
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
let calls = 0;
export function softmax(x) {
  console.log(calls++ === 0 ? "x".repeat(63_999) : `PRINTED BY CALL ${calls}`);
  return new Matrix(x.rows, x.cols);
}
