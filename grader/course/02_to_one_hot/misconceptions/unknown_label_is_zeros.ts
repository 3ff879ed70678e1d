// Misconception: A label that is not a class quietly becomes a row of zeros, but such a label is a mistake in the data, and has to be reported with a RangeError.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    y.row(i)[label] = 1;
  }
  return y;
}
