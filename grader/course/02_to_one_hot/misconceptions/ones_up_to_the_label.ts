// Misconception: Every column up to the label is filled with ones, as if a nine contained all smaller digits; classes have no order, and only one column may be hot.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`Label ${label} is not one of ${numClasses} classes`);
    }
    y.row(i).fill(1, 0, label + 1);
  }
  return y;
}
