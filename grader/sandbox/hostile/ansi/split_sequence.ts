// tries: split a code and a letter over two writes, so that neither half is hostile | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log("\u001b");
console.log("[2J\ud83e");
console.log("\udde8 \u001b[");
console.error("31m");

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
