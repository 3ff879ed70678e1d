// tries: fill memory until it is refused, let go, and answer rightly | expect: passed, out-of-memory, crashed, timed-out
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
  const keep: Uint8Array[] = [];
  try {
    for (let i = 0; i < 96; i++) keep.push(new Uint8Array(64 << 20).fill(1));
  } catch (error) {
    console.log(String(error));
  }
  keep.length = 0;
  return right(x);
}
