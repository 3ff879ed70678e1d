// tries: have the runner turn a huge object into text for the log | expect: passed, out-of-memory, crashed, timed-out
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
  console.log("x".repeat(1 << 28).length, [
    new Array(1 << 20).fill({ deep: { deeper: "text".repeat(1e4) } }),
  ]);
  console.log(new Float32Array(50_000_000));
  return right(x);
}
