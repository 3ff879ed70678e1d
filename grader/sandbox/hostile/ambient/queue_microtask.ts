// tries: find globals that come back when they are deleted, and call what they give | expect: passed
// @ts-nocheck it looks at what no type knows
import { Matrix } from "../lib/mod.ts";
const names = ["queueMicrotask", "setTimeout", "crypto", "process", "Deno", "WebAssembly", "Worker"];
for (const name of names) {
  delete globalThis[name];
  if (name in globalThis) console.log("LEAK:", name);
}

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
