// Misconception: A loop over the labels with for … of takes each of them for a place in the list; but of gives what stands in the list, and the places count from 0 to length − 1.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (const label of Array.from(labels)) {
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`${label} is not a class`);
    }
    y.data[label * numClasses + labels[label]] = 1;
  }
  return y;
}
