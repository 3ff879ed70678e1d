// Misconception: A negative label is counted back from the last class, as a negative index is in numpy; but a label names a class, and no class is called minus one.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < -numClasses || label >= numClasses) {
      throw new RangeError(`Label ${label} is not one of ${numClasses} classes`);
    }
    y.row(i)[label < 0 ? label + numClasses : label] = 1;
  }
  return y;
}
