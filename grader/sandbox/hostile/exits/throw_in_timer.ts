// tries: throw between two calls, when a wait that needs no timer is over | expect: passed
import { Matrix } from "../lib/mod.ts";
const after = (ms: number) =>
  Atomics.waitAsync(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms).value as Promise<unknown>;
after(1).then(() => {
  throw new Error("between two calls");
});
const start = Date.now();
while (Date.now() < start + 20);

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
