// Misconception: The sum is added up anew for each entry, while the row is being divided, so it counts entries that have been divided already; but one sum serves the whole row: add it up before the first division.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const y = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const [row, out] = [x.row(i), y.row(i)];
    const max = Math.max(...row);
    for (let j = 0; j < row.length; j++) out[j] = Math.exp(row[j] - max);
    for (let j = 0; j < row.length; j++) out[j] /= out.reduce((total, e) => total + e, 0);
  }
  return y;
}
