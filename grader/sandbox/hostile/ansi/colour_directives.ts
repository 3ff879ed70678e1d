// tries: force colours on, in the log and in the runtime's own messages | expect: passed
// @ts-nocheck the globals may be deleted
import { Matrix } from "../lib/mod.ts";
globalThis.Deno?.env?.set?.("FORCE_COLOR", "1");
console.log("%c10/10", "color: green");
console.dir({ passed: true }, { colors: true });

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
