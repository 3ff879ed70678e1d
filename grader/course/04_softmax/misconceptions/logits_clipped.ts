// Misconception: Logits are cut off at a size that exp can take, but then all larger ones count as equally likely; subtracting the maximum keeps their difference.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const exps = Array.from(x.row(i), (value) => Math.exp(Math.min(80, Math.max(-80, value))));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
