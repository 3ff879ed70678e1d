// tries: put a trap below the shared class, which sees every Matrix that the runner builds | expect: passed
import { Matrix } from "../lib/mod.ts";
Object.setPrototypeOf(
  Matrix.prototype,
  new Proxy({}, {
    get: (_, name) => void console.log("read", String(name)),
    set: (_, name) => (console.log("written", String(name)), true),
    has: () => true,
  }),
);

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
