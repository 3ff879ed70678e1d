// Misconception: The other columns get -1, as suits an output from -1 to 1; here a row holds probabilities, and what is impossible has a probability of 0.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`${label} is not one of ${numClasses} classes`);
    }
    y.row(i).fill(-1);
    y.set(i, label, 1);
  }
  return y;
}
