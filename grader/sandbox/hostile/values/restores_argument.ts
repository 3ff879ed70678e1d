// tries: change its argument, and put it back while the answer is read | expect: passed | exercise=03_relu
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
export function relu(x) {
  const before = x.data.slice();
  x.data.forEach((v, i) => x.data[i] = Math.max(0, v));
  const answer = new Matrix(x.rows, x.cols, x.data.slice());
  Object.defineProperty(answer, "cols", { get() { x.data.set(before); return x.cols; } });
  return answer;
}
export function reluDerivative(x) { return new Matrix(x.rows, x.cols, x.data.map((v) => +(v > 0))); }
