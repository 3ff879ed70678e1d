// Zoo: The exponentials are added up from the smallest to the largest.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const p = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const ascending = x.row(i).toSorted(); // a typed array sorts by number
    const max = ascending[ascending.length - 1];
    let sum = 0;
    for (const value of ascending) sum += Math.exp(value - max);
    for (const [j, value] of x.row(i).entries()) p.set(i, j, Math.exp(value - max) / sum);
  }
  return p;
}
