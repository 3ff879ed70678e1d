// Zoo: Exponentials of equal differences are remembered within a call.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const known = new Map<number, number>();
  const exp = (exponent: number): number => {
    const before = known.get(exponent);
    if (before !== undefined) return before;
    const value = Math.exp(exponent);
    known.set(exponent, value);
    return value;
  };
  const p = new Matrix(x.rows, x.cols);
  try {
    for (let i = 0; i < x.rows; i++) {
      const max = Math.max(...x.row(i));
      const sum = x.row(i).reduce((total, value) => total + exp(value - max), 0);
      for (let j = 0; j < x.cols; j++) p.set(i, j, exp(x.get(i, j) - max) / sum);
    }
  } finally {
    known.clear();
  }
  return p;
}
