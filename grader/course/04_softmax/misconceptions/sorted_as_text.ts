// Misconception: sort() is taken to order numbers, but an array without a comparison is sorted as text, in which 9 comes after 1000, so the last entry is not always the largest.
import { Matrix } from "../lib/mod.ts";
export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = [...x.row(i)];
    const max = [...row].sort()[row.length - 1];
    const e = row.map((v) => Math.exp(v - max));
    const s = e.reduce((a, b) => a + b, 0);
    y.row(i).set(e.map((v) => v / s));
  }
  return y;
}
