// Misconception: A label such as 2.5 is cut down to 2, but no digit is two and a half; it has to be refused like any other label that is not a class.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (label < 0 || label >= numClasses) {
      throw new RangeError(`Label ${label} is not one of ${numClasses} classes`);
    }
    y.row(i)[Math.floor(label)] = 1;
  }
  return y;
}
