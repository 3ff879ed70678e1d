// Zoo: All arrays are given methods for their sum and their maximum, and the function is a proxy.

import { Matrix } from "../lib/mod.ts";
declare global {
  interface Array<T> {
    sum(this: number[]): number;
    max(this: number[]): number;
  }
}
Array.prototype.sum = function (this: number[]) {
  return this.reduce((a, b) => a + b, 0);
};
Array.prototype.max = function (this: number[]) {
  return Math.max(...this);
};
export const softmax = new Proxy(function softmax(x: Matrix): Matrix {
  const rows = x.toRows().map((z) => {
    const m = z.max(), e = z.map((v) => Math.exp(v - m)), s = e.sum();
    return e.map((v) => v / s);
  });
  const out = new Matrix(x.rows, x.cols);
  rows.forEach((row, i) => out.row(i).set(row));
  return out;
}, { apply: (target, self, args: [Matrix]) => Reflect.apply(target, self, args) });
