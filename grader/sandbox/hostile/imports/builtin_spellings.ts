// tries: reach a builtin through forty other spellings at run time | expect: passed
import { Matrix } from "../lib/mod.ts";
const names = [
  "fs",
  "fs/promises",
  "process",
  "child_process",
  "module",
  "vm",
  "inspector",
  "sqlite",
];
const spell = [
  (n: string) => "node:" + n,
  (n: string) => "NODE:" + n,
  (n: string) => "node:" + n.replace(/^./, (c) => "%" + c.charCodeAt(0).toString(16)),
  (n: string) => `node:${n}?x`,
  (n: string) => n,
  (n: string) => `ext:deno_node/${n}.ts`,
];
let refused = 0;
for (const name of names.flatMap((n) => spell.map((way) => way(n)))) {
  await import(name).then((m) => console.log("LEAK:", name, Object.keys(m)), () => refused++);
}
console.log(refused);

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
