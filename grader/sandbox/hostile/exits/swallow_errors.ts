// tries: swallow every error of the runner with global handlers | expect: passed
import { Matrix } from "../lib/mod.ts";
for (const name of ["error", "unhandledrejection", "rejectionhandled"]) {
  globalThis.addEventListener?.(name, (event) => event.preventDefault());
}
globalThis.onerror = () => true;
globalThis.onunhandledrejection = (event) => event.preventDefault();

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
