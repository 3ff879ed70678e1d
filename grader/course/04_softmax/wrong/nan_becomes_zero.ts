// Wrong: What is no number is replaced by 0 afterwards.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = Array.from(x.row(i));
    const out = y.row(i);
    const e = row.map((v) => Math.exp(v));
    const s = e.reduce((a, b) => a + b);
    out.set(e.map((v) => {
      const p = v / s;
      return isNaN(p) ? 0 : p;
    }));
  }
  return y;
}
