// tries: reach stdout through every method of console, also those that a list forgets | expect: passed
// @ts-nocheck called by name
import { Matrix } from "../lib/mod.ts";

function right(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}

export function softmax(x: Matrix): Matrix {
  const methods = new Set([...Object.keys(console), ...Object.getOwnPropertyNames(console)]);
  for (const method of methods) {
    try {
      console[method]("noise", ["on", { std: "out" }]);
    } catch { /* the next one, please */ }
  }
  return right(x);
}
