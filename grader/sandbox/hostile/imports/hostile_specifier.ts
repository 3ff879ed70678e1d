// tries: colour the terminal and stop workflow commands from within the refused specifier | expect: forbidden-import
// @ts-nocheck no such module
import { Matrix } from "../lib/mod.ts";
import "\u001b[2J\u202e::error::owned%0A::stop-commands::x [link](javascript:alert(1)) <script>";

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
