// tries: have the type check, which a wrong answer starts, quote /etc/passwd as a source that does not parse | expect: wrong-answer
/// <reference types="/etc/passwd" />
/// <reference path="../deno.json" />
// @ts-types="../solutions/08_backward.ts"
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
