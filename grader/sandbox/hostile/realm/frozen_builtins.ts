// tries: freeze the builtins and the shared classes, so that the runner can't use them | expect: passed
import { Matrix } from "../lib/mod.ts";
for (const host of [Object, Array, Function, Promise, Uint8Array, Float32Array, Matrix, console]) {
  Object.freeze(host);
  if ("prototype" in host) Object.freeze(host.prototype);
}
Object.freeze(globalThis.console);
Object.preventExtensions(Error.prototype);

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
