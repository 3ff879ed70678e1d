// Wrong: sum + e is worked out and not kept, so each exponential is divided by 0.
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const max = Math.max(...x.row(i));
    const exponentials = x.row(i).map((logit) => Math.exp(logit - max));
    const sum = 0;
    exponentials.forEach((e) => sum + e);
    exponentials.forEach((e, j) => out.set(i, j, e / sum));
  }
  return out;
}
