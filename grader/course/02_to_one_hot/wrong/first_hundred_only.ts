// Wrong: Only the first hundred labels are encoded, and the other rows stay empty.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < Math.min(labels.length, 100); i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`Cannot encode label ${label}: classes are 0 to ${numClasses - 1}`);
    }
    y.set(i, label, 1);
  }
  return y;
}
