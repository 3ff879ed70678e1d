// tries: leave rejections of odd values unhandled, which break what prints them | expect: passed, exited
import { Matrix } from "../lib/mod.ts";
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
for (const reason of [null, undefined, Symbol("odd"), proxy, Object.create(null)]) {
  Promise.reject(reason);
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
