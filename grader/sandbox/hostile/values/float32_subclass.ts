// tries: return numbers in a subclass of Float32Array with a lying length | expect: threw
// @ts-nocheck a buffer that may be shared
import { Matrix } from "../lib/mod.ts";

function right(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}

class Longer extends Float32Array {
  override get length(): never {
    throw new Error("no length for you");
  }
}
export function softmax(x: Matrix): Matrix {
  const answer = right(x);
  return Object.defineProperty(answer, "data", { value: new Longer(answer.data.buffer) });
}
