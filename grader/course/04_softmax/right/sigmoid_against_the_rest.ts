// Zoo: Each probability is the sigmoid of its logit against the log of the sum over all others.

import { Matrix } from "../lib/mod.ts";
const sigmoid = (t: number) => 1 / (1 + Math.exp(-t));
function logAddExp(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}
export function softmax(x: Matrix): Matrix {
  const p = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const z = Array.from(x.row(i));
    z.forEach((v, j) => p.set(i, j, sigmoid(v - z.toSpliced(j, 1).reduce(logAddExp, -Infinity))));
  }
  return p;
}
