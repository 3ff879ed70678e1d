// Zoo: Sum and maximum are found by halving the row again and again.

import { Matrix } from "../lib/mod.ts";

function fold(row: ArrayLike<number>, join: (a: number, b: number) => number): number {
  const go = (start: number, end: number): number => {
    if (end - start === 1) return row[start];
    const middle = (start + end) >>> 1;
    return join(go(start, middle), go(middle, end));
  };
  return go(0, row.length);
}

function byRow(x: Matrix): Matrix {
  const p = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const max = fold(x.row(i), Math.max);
    const exps = Float64Array.from(x.row(i), (value) => Math.exp(value - max));
    const sum = fold(exps, (a, b) => a + b);
    p.row(i).set(exps.map((e) => e / sum));
  }
  return p;
}

export { byRow as softmax, fold };
