// Misconception: The first logit of the row is subtracted, which is as good as any other in exact arithmetic; but only the largest makes sure that no exponent is above zero.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [first] = x.row(i);
    const exps = Array.from(x.row(i), (value) => Math.exp(value - first));
    let sum = 0;
    for (const e of exps) sum += e;
    for (let j = 0; j < x.cols; j++) result.set(i, j, exps[j] / sum);
  }
  return result;
}
