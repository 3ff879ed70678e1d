// tries: read the next call from stdin before the runner does | expect: passed
// @ts-nocheck the globals may be deleted
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
  const room = new Uint8Array(1);
  try {
    if (Deno.stdin.readSync(room)) console.log("LEAK:", room);
  } catch { /* deleted */ }
  try {
    console.log("LEAK:", process.stdin.read());
  } catch { /* deleted */ }
  return right(x);
}
