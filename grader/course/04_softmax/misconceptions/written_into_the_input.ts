// Misconception: The probabilities are written over the logits, but the logits belong to the caller, and after forward they must still be there as z2.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  for (let i = 0; i < x.rows; i++) {
    let max = -Infinity;
    for (const value of x.row(i)) max = Math.max(max, value);
    const exps = Array.from(x.row(i), (value) => Math.exp(value - max));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) x.set(i, j, exps[j] / sum);
  }
  return x;
}
