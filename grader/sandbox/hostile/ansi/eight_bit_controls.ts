// tries: use the one-letter forms of control codes, which filters of ESC miss | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log("\u009b2J\u009b31m\u009d0;owned\u009c\u0090q\u009c\u0084\u0085\u008d");

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
