// Wrong: The probabilities go through softmax once more.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = Array.from(x.row(i));
    const max = Math.max(...row);
    const sum = row.reduce((s, z) => s + Math.exp(z - max), 0);
    const p = row.map((z) => Math.exp(z - max) / sum);
    const again = p.reduce((s, q) => s + Math.exp(q), 0);
    for (let j = 0; j < x.cols; j++) y.set(i, j, Math.exp(p[j]) / again);
  }
  return y;
}
