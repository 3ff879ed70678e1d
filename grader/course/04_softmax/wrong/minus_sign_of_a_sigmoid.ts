// Wrong: exp is taken of minus the logit, as in a sigmoid.
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const min = Math.min(...x.row(i));
    const exponentials = Array.from(x.row(i), (logit) => Math.exp(min - logit));
    const sum = exponentials.reduce((a, b) => a + b, 0);
    exponentials.forEach((e, j) => out.set(i, j, e / sum));
  }
  return out;
}
