// tries: load code over the network in the call | expect: passed
import { Matrix } from "../lib/mod.ts";
for (const url of ["https://127.0.0.1:9/a.ts", "http://127.0.0.1:9/b.js", "jsr:@std/fs", "npm:x"]) {
  await import(url).then(() => console.log("LEAK:", url), (error) => console.log(String(error)));
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
