// tries: replace console, so that the runner's redirection is gone | expect: passed
// @ts-nocheck a forged console
import { Matrix } from "../lib/mod.ts";
const old = globalThis.console;
globalThis.console = new Proxy(old, { get: () => () => {} });
delete globalThis.console;
globalThis.console = { log: (...parts: unknown[]) => old.info("from a forged console", ...parts) };
console.log("hello");

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
