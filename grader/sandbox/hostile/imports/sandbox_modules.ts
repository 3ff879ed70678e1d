// tries: import the grader's own parts, found beside lib, and change what they write | expect: import-threw
import { Matrix } from "../lib/mod.ts";
const lib = import.meta.resolve("../lib/mod.ts");
for (const name of ["encoder", "decoder", "frame", "values", "runner", "child", "judge"]) {
  const url = new URL(`../grader/sandbox/${name}.ts`, lib).href;
  try {
    for (const part of Object.values<Record<string, unknown>>(await import(url))) {
      const host = part.prototype as Record<string, unknown> | undefined;
      if (host?.encode) host.encode = () => ({ strange: { toString: 1, valueOf: 1 } });
    }
  } catch (error) {
    console.log(String(error));
  }
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
