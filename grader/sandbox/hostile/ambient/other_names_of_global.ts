// tries: find the deleted globals under the other names of the global object | expect: passed
// @ts-nocheck most of these don't exist
import { Matrix } from "../lib/mod.ts";
const names = [
  "self",
  "window",
  "global",
  "top",
  "parent",
  "frames",
  "root",
  "GLOBAL",
  "__bootstrap",
];
for (const name of names) {
  const host = globalThis[name];
  for (const key of ["Deno", "process", "Worker", "require", "core"]) {
    if (host?.[key]) console.log("LEAK:", name, key);
  }
}
if (globalThis.constructor?.prototype?.Deno) console.log("LEAK:", "Window.prototype");

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
