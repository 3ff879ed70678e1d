// tries: import the builtins that exist only with the node: scheme, which a list of names may miss | expect: passed
import { Matrix } from "../lib/mod.ts";
const names = ["sqlite", "test", "test/reporters", "sea", "wasi", "inspector/promises", "trace_events"];
const others = ["deno:core", "ext:core/mod.js", "ext:runtime/98_global_scope_shared.js", "checkin:async"];
for (const name of [...names.flatMap((n) => ["node:" + n, "node:node:" + n, "Node:" + n]), ...others]) {
  await import(name).then((module) => console.log("LEAK:", name, Object.keys(module)), () => {});
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
