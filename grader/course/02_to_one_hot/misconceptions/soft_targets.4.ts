// Misconception: The label's column gets a little less than 1 and the others a little more than 0; cross-entropy needs a row that is certain of its class: exactly one 1, and zeros.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`${label} is not one of ${numClasses} classes`);
    }
    y.row(i).fill(0.1 / numClasses);
    y.data[i * numClasses + label] += 0.9;
  }
  return y;
}
