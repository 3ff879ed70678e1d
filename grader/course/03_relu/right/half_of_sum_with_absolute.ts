// Zoo: Half the sum of the number and its absolute value is taken, and the slope from the sign.

import { Matrix } from "../lib/mod.ts";

const entrywise = (f: (value: number) => number) => (x: Matrix): Matrix => {
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < x.cols; j++) out.set(i, j, f(x.get(i, j)));
  }
  return out;
};

export const relu = entrywise((value) => (value + Math.abs(value)) / 2);
export const reluDerivative = entrywise((value) => (1 + Math.sign(value)) >> 1);
