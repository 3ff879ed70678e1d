// Misconception: Labels are checked against 9, the largest digit; but how many classes there are is what numClasses says, and among three of them a 3 has to be refused as well.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label > 9) {
      throw new RangeError(`${label} is not a digit`);
    }
    y.data[i * numClasses + label] = 1;
  }
  return y;
}
