// Misconception: The label's column gets the 0 and all others a 1; only the label's own column must be hot.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`${label} is not one of ${numClasses} classes`);
    }
    y.row(i).fill(1);
    y.set(i, label, 0);
  }
  return y;
}
