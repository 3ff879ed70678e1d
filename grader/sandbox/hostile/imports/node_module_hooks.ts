// tries: take the import map off with module hooks | expect: forbidden-import
// @ts-nocheck young interface
import { Matrix } from "../lib/mod.ts";
import { createRequire, registerHooks } from "node:module";
registerHooks({ resolve: (_, __, next) => next("file:///etc/passwd") });
console.log("LEAK:", createRequire(import.meta.url)("fs").readFileSync("/etc/passwd", "utf8"));

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}
