// tries: hollow the argument out: its buffer is detached and its sizes are redefined | expect: threw
// @ts-nocheck fields are read-only
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
  const answer = right(x);
  x.data.buffer.transfer();
  Object.defineProperties(x, {
    rows: { value: 0 },
    cols: { get: () => 1 / 0 },
    data: { value: null },
  });
  return answer;
}
