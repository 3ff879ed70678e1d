// tries: break Map, Set and WeakMap for the runner, and list what they held | expect: wrong-answer
// @ts-nocheck patched builtins
import { Matrix } from "../lib/mod.ts";
for (const kind of [Map, Set, WeakMap, WeakSet]) {
  for (const name of ["get", "set", "has", "add", "delete"]) {
    if (kind.prototype[name]) kind.prototype[name] = (key: unknown) => console.log(typeof key);
  }
}

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
