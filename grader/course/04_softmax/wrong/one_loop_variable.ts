// Wrong: One variable serves the loop over the rows and those over the columns in it, so rows are left out, or the loop never ends.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  let i = 0;
  for (i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), y.row(i)];
    const max = Math.max(...row);
    let sum = 0;
    for (i = 0; i < row.length; i++) sum += out[i] = Math.exp(row[i] - max);
    for (i = 0; i < row.length; i++) out[i] /= sum;
  }
  return y;
}
