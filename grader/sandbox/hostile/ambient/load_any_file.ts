// tries: make lib's loader, with its own idea of Deno, read a system file | expect: passed
// @ts-nocheck a forged global
import { Matrix } from "../lib/mod.ts";
import { loadTestSet } from "../lib/mnist.ts";
try {
  await loadTestSet(new URL("file:///etc/passwd"));
  console.log("LEAK:", "the archive was read");
} catch (error) {
  console.log(String(error));
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
