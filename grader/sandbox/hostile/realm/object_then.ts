// tries: make every object thenable, so that awaits in the runner never end | expect: threw
// @ts-nocheck patched builtins
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

let calls = 0;
export function softmax(x: Matrix): Matrix {
  if (++calls === 1) {
    Object.prototype.then = function () {
      console.log("awaited", Object.keys(this));
    };
  }
  return right(x);
}
