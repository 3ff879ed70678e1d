// Misconception: The largest label is taken to be the number of classes, but counting starts at zero, so ten classes end at 9; here a 10 lands in the row of the next label.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label > numClasses) {
      throw new RangeError(`Label ${label} is not one of ${numClasses} classes`);
    }
    y.data[i * numClasses + label] = 1;
  }
  return y;
}
