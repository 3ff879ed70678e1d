// tries: call Deno's internal operations with nonsense, which makes some panic | expect: passed
// @ts-nocheck internals
import { Matrix } from "../lib/mod.ts";
try {
  const { ops } = Deno[Deno.internal].core;
  for (const name of Object.keys(ops)) {
    if (/exit|kill|read|print|wait/.test(name)) continue;
    try {
      ops[name](-1, {}, null);
    } catch { /* the next one, please */ }
  }
  console.log("LEAK:", Object.keys(ops).length);
} catch (error) {
  console.log(String(error));
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
