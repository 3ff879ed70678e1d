// tries: lie about the length and the kind of every typed array | expect: protocol
import { Matrix } from "../lib/mod.ts";
const TypedArray = Object.getPrototypeOf(Uint8Array.prototype);
for (const name of ["length", "byteLength", "byteOffset", Symbol.toStringTag]) {
  Object.defineProperty(TypedArray, name, {
    get: () => (name === Symbol.toStringTag ? "Float32Array" : 2),
  });
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
