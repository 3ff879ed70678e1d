// Misconception: The search for the maximum starts at a number that is meant to lie below all logits, but logits may be any finite number: start at -Infinity or at the row's first entry.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    let max = -10_000;
    for (const value of x.row(i)) max = Math.max(max, value);
    const exps = Array.from(x.row(i), (value) => Math.exp(value - max));
    const sum = exps.reduce((a, b) => a + b, 0);
    result.row(i).set(exps.map((e) => e / sum));
  }
  return result;
}
