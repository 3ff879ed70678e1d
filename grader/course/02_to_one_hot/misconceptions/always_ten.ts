// Misconception: There are always ten columns here, but ten is only the default; a call with three classes must get three columns.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, 10);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`Label ${label} is not one of ${numClasses} classes`);
    }
    y.row(i)[label] = 1;
  }
  return y;
}
