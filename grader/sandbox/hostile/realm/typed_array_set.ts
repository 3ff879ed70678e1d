// tries: keep the runner from copying bytes, and look at the frames that it copies | expect: exited
// @ts-nocheck patched builtins
import { Matrix } from "../lib/mod.ts";
const TypedArray = Object.getPrototypeOf(Uint8Array);
const { set, subarray } = TypedArray.prototype;
TypedArray.prototype.set = function (source: ArrayLike<number>, offset = 0) {
  console.log("copied", source.length, "to", offset);
  return set.call(this, source, offset);
};
TypedArray.prototype.subarray = function (...range: number[]) {
  console.log("whole buffer", this.buffer.byteLength);
  return subarray.apply(this, range);
};

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
