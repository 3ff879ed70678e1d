// Misconception: The columns are counted from the largest label present, but a batch without a nine still needs a column for it, or batches would not fit one network.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const seen = Array.from(labels).reduce((a, b) => Math.max(a, b), -1) + 1;
  const y = new Matrix(labels.length, Math.min(seen, numClasses));
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`Label ${label} is not one of ${numClasses} classes`);
    }
    y.row(i)[label] = 1;
  }
  return y;
}
