// Reworded: exponentials in float32, and divided in place.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const result = new Matrix(x.rows, x.cols, x.data.map(Math.exp));
  for (let i = 0; i < x.rows; i++) {
    const row = result.row(i);
    const sum = row.reduce((total, e) => total + e, 0);
    for (let j = 0; j < row.length; j++) row[j] /= sum;
  }
  return result;
}
