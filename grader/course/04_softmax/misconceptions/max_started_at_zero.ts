// Misconception: The search for the maximum starts at 0, or just above it as Number.MIN_VALUE does, which no row below zero can beat; with logits around -1000 nothing is subtracted, and the row becomes zero divided by zero.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    let max = 0;
    for (const value of x.row(i)) max = Math.max(max, value);
    const exps = Array.from(x.row(i), (value) => Math.exp(value - max));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
