// tries: run code when the runner's objects are collected | expect: passed
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

const registry = new FinalizationRegistry((name) => console.log("collected", name));
export function softmax(x: Matrix): Matrix {
  for (let i = 0; i < 1_000; i++) registry.register({ garbage: new Array(100) }, i);
  registry.register(x, "the input");
  return right(x);
}
