// Misconception: The exponentials are taken of the logits as they are, but exp of 1000 is infinite and exp of -1000 is 0, and neither infinity divided by infinity nor 0 divided by 0 is a number; the largest logit has to be subtracted first.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const exps = Array.from(x.row(i), (value) => Math.exp(value));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
