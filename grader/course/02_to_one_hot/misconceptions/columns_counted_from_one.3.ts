// Misconception: Label 1 is given the first column, as if columns were counted from 1; but the first column belongs to the digit 0, and here zero loses its place.
import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`Cannot encode label ${label}: classes are 0 to ${numClasses - 1}`);
    }
    y.data[i * numClasses + label - 1] = 1;
  }
  return y;
}
