// Misconception: All the probability goes to the largest logit, but softmax is soft: the others keep a share, and without it nothing can be learned from a near miss.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = x.row(i);
    let best = 0;
    for (let j = 1; j < x.cols; j++) {
      if (row[j] > row[best]) best = j;
    }
    result.set(i, best, 1);
  }
  return result;
}
