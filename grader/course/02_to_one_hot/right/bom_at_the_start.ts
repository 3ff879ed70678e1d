// Zoo: The file begins with a byte order mark.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`Not a class: ${label}`);
    }
    y.data[i * numClasses + label] = 1;
  }
  return y;
}
