// Misconception: A row of the flat data is taken to be as long as there are labels; but it is numClasses long, so row i begins at i · numClasses, however many labels there are.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`${label} is not a class`);
    }
    y.data[i * labels.length + label] = 1;
  }
  return y;
}
