// tries: reverse what one reads with bidirectional controls | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log(
  "\u202e01/01 xamtfos_40\u202c \u2066\u2067\u2068\u2069 \u200e\u200f\u061c \u202a\u202b\u202d",
);

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
