// tries: give the exercise its own call, apply, bind, name, length and toString | expect: passed
// @ts-nocheck own properties of a function
import { Matrix } from "../lib/mod.ts";

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
for (const name of ["call", "apply", "bind", "toString"]) {
  softmax[name] = () => {
    throw new Error(`own ${name}`);
  };
}
Object.defineProperties(softmax, { name: { value: "\u001b[2J" }, length: { value: -1 } });
