// tries: put a forged Deno in the place of the deleted one, in case the runner looks it up again | expect: passed
// @ts-nocheck forged globals
import { Matrix } from "../lib/mod.ts";
const reads = { readSync: () => null, writeSync: () => 0, isTerminal: () => true };
globalThis.Deno = { stdin: reads, stdout: reads, stderr: reads, exit: () => {}, args: [] };
globalThis.process = { stdin: reads, stdout: { write: () => true }, exit: () => {}, env: {} };

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
