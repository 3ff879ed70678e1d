// tries: kill the grader above it | expect: passed
// @ts-nocheck the globals may be deleted
import { Matrix } from "../lib/mod.ts";
try {
  Deno.kill(Deno.ppid, "SIGKILL");
} catch (error) {
  console.log(String(error));
}
try {
  process.kill(process.ppid, "SIGKILL");
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
