// tries: print letters that nobody sees, and others that pile up | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log("so\u200bft\u200cma\u200dx\u2060\ufeff\u00ad\u180e\u3164\u{e0041}\u{e0042}\u{1d173}");
console.log("Z" + "\u0300\u0301\u0489\u20e3".repeat(500) + "\ufe0f\u{1f468}\u200d".repeat(500));

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
