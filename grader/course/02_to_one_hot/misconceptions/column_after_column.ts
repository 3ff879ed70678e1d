// Misconception: The places in the flat data are counted down the columns, as Fortran and MATLAB store a matrix; but here its rows follow one another: row i, column j is at i · numClasses + j.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`${label} is not a class`);
    }
    y.data[label * labels.length + i] = 1;
  }
  return y;
}
