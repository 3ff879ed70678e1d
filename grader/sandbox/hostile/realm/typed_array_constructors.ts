// tries: replace the constructors that the runner may look up by name | expect: exited
// @ts-nocheck patched builtins
import { Matrix } from "../lib/mod.ts";
for (const name of ["Uint8Array", "Float32Array", "ArrayBuffer", "DataView", "Promise", "Error"]) {
  globalThis[name] = class Forged {
    constructor() {
      throw 1;
    }
  };
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
