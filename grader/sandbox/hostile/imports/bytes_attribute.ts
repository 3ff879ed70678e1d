// tries: read the data set as bytes | expect: forbidden-import
// @ts-nocheck the attribute needs an unstable flag
import { Matrix } from "../lib/mod.ts";
import bytes from "../data/mnist.zip" with { type: "bytes" };
console.log("LEAK:", bytes.length, bytes.slice(0, 16));

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
