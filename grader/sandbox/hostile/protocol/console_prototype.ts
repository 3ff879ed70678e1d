// tries: print through an undisturbed console below or beside the redirected one | expect: passed
// @ts-nocheck hidden parts of console
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
  const below = Object.getPrototypeOf(console);
  for (const other of [below, below?.constructor, console.Console, console.constructor]) {
    for (const print of [other?.log, other?.prototype?.log]) {
      try {
        print?.call(console, "noise on stdout");
      } catch { /* the next one, please */ }
    }
  }
  return right(x);
}
