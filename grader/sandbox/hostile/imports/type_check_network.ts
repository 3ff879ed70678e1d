// tries: have the type check, which a wrong answer starts, fetch code over the network | expect: wrong-answer
// deno-lint-ignore-file
import { Matrix } from "../lib/mod.ts";
export type A = import("http://127.0.0.1:9/types.ts").A | import("npm:fflate").Zip;
export const none: A = 0 as unknown as import("jsr:@std/fs@1").WalkEntry;

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
