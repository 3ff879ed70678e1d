// tries: get the runner's functions and receivers from the call sites of a stack trace | expect: passed
// @ts-nocheck V8's own interface
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

Error.stackTraceLimit = Infinity;
Error.prepareStackTrace = (_, sites) => sites;
export function softmax(x: Matrix): Matrix {
  const sites = new Error().stack;
  for (const site of Array.isArray(sites) ? sites : []) {
    const caller = site.getFunction?.();
    if (caller && caller !== softmax) console.log("LEAK:", String(caller), caller.arguments);
    const receiver = site.getThis?.();
    if (receiver && receiver !== globalThis) console.log("LEAK:", Object.keys(receiver));
  }
  return right(x);
}
