// tries: fill the disk by way of Deno's own cache: each TypeScript module in a blob is transpiled and kept | expect: import-threw
import { Matrix } from "../lib/mod.ts";
const until = performance.now() + 8000;
const pad = "x".repeat(2_000_000);
for (let i = 0; performance.now() < until; i++) {
  const url = URL.createObjectURL(new Blob([`export const n: number = ${i}, at = ${performance.now()}; export const r = /(/; export const s = "${pad}";`], { type: "application/typescript" }));
  await import(url).catch(() => {});
  URL.revokeObjectURL(url);
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
