// tries: catch the runner's own functions as they are called through call, apply and bind | expect: passed
// @ts-nocheck patched builtins
import { Matrix } from "../lib/mod.ts";
const { apply } = Reflect;
for (const name of ["call", "apply", "bind"]) {
  Function.prototype[name] = function (...parts: unknown[]) {
    console.log("caught", this.name);
    return apply(this, parts[0], parts.slice(1));
  };
}
Reflect.apply = () => "forged";

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
