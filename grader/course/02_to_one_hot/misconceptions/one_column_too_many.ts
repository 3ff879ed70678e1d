// Misconception: There is one column more than there are classes, and a label of numClasses is let through; columns are numbered from 0, so ten classes end with column 9.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses + 1);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label > numClasses) {
      throw new RangeError(`${label} is not one of ${numClasses} classes`);
    }
    y.set(i, label, 1);
  }
  return y;
}
