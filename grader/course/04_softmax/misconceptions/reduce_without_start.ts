// Misconception: reduce is called without a starting value, so the first entry of the row is taken for the sum so far, but its exponential is never added; the sum starts at 0, which is the second argument of reduce.
import { Matrix } from "../lib/mod.ts";
export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = x.row(i);
    if (!row.length) continue;
    const max = Math.max(...row);
    const s = row.reduce((a, b) => a + Math.exp(b - max));
    y.row(i).set(row.map((v) => Math.exp(v - max) / s));
  }
  return y;
}
