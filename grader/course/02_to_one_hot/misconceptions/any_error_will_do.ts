// Misconception: An unknown label is reported with another kind of error, but the function promises a RangeError, and callers tell mistakes apart by the kind of error.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new Error(`Label ${label} is not one of ${numClasses} classes`);
    }
    y.row(i)[label] = 1;
  }
  return y;
}
