// Wrong: The largest logit of the first row is taken away from every row.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = Array.from(x.row(i));
    const out = y.row(i);
    const m = Math.max(...x.row(0));
    const e = row.map((v) => Math.exp(v - m));
    const s = e.reduce((a, b) => a + b);
    out.set(e.map((v) => v / s));
  }
  return y;
}
