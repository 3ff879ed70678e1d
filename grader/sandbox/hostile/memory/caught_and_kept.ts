// tries: keep all memory that it gets, so that the runner has none left to answer with | expect: out-of-memory, crashed, passed
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

const keep: Uint8Array[] = [];
for (let size = 64 << 20; size >= 1 << 10; size /= 2) {
  try {
    for (let i = 0; i < 96; i++) keep.push(new Uint8Array(size).fill(1));
  } catch { /* a smaller one, please */ }
}

export function softmax(x: Matrix): Matrix {
  return right(x);
}
