// tries: have the type check, which a wrong answer starts, read files by every comment that a compiler obeys | expect: wrong-answer
/// <reference path="/etc/passwd" />
/// <reference types="/etc/passwd" />
/// <reference types="npm:@types/node" />
/// <reference no-default-lib="true" />
/// <amd-dependency path="/etc/passwd" name="passwd" />
/** @jsxImportSource ../solutions */
/** @jsxRuntime automatic */
// @deno-types="../solutions/04_softmax.ts"
import { Matrix } from "../lib/mod.ts";
// @ts-types="/etc/passwd"
import * as again from "../lib/mod.ts";
/** @import { softmax as right } from "../solutions/04_softmax.ts" */

/** @type {import("../solutions/04_softmax.ts").softmax} */
export const shown: string = again.Matrix;
export const other: typeof import("/etc/passwd", { with: { type: "text" } }) = 5;

export function softmax(x: Matrix) {
  return new Matrix(x.rows, x.cols);
}
