// Wrong: The probabilities are rounded to four decimals.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = Array.from(x.row(i));
    const out = y.row(i);
    const m = Math.max(...row);
    const e = row.map((v) => Math.exp(v - m));
    const s = e.reduce((a, b) => a + b);
    out.set(e.map((v) => Math.round(v / s * 1e4) / 1e4));
  }
  return y;
}
