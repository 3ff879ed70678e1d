// tries: learn where it is staged, from import.meta and from a stack trace, which is no secret | expect: passed
import { Matrix } from "../lib/mod.ts";
console.log(import.meta.url, import.meta.filename, import.meta.main, import.meta.resolve("../x"));
console.log(new Error().stack, performance.timeOrigin, globalThis.location?.href);

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
