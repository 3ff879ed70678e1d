// tries: say in a million letters that it is not written, after a first right answer | expect: threw
import { Matrix, TodoError } from "../lib/mod.ts";

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

let calls = 0;
export function softmax(x: Matrix): Matrix {
  if (calls++ === 0) return right(x);
  throw new TodoError("\u001b[2J::error::".repeat(100_000));
}
