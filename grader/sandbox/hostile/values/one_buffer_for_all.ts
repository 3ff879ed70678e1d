// tries: give the same memory for every answer, so that a later call changes an earlier one | expect: wrong-answer
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

const memory = new Float32Array(1 << 20);
export function softmax(x: Matrix): Matrix {
  const answer = right(x);
  const data = memory.subarray(0, answer.data.length);
  data.set(answer.data);
  return new Matrix(answer.rows, answer.cols, data);
}
