// tries: fill the disk by way of Deno's own cache: each TypeScript module in a data: URL is transpiled and kept | expect: passed
import { Matrix } from "../lib/mod.ts";
const pad = "x".repeat(200_000);
for (let i = 0; i < 20; i++) {
  const source = `export const n: number = ${i}; export const r = /(/; export const s = "${pad}";`;
  await import(`data:application/typescript,${encodeURIComponent(source)}`).catch(() => {});
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
