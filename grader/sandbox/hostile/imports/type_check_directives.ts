// tries: have the type check read a configuration and a types package of its choice | expect: wrong-answer
/** @jsxImportSource /etc/passwd */
/// <reference types="npm:fflate" />
/// <reference lib="deno.unstable" />
import { Matrix } from "../lib/mod.ts";
/** @import { softmax as reference } from "../solutions/04_softmax.ts" */
export const wrong: number = Matrix;

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
