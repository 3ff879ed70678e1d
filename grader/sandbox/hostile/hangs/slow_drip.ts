// tries: make each call a little slower, so that no single one is too slow at first | expect: timed-out, passed
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

let pause = 1;
export function softmax(x: Matrix): Matrix {
  pause *= 1.5;
  for (const end = Date.now() + pause; Date.now() < end;);
  return right(x);
}
