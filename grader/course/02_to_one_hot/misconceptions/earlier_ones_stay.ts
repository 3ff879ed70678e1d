// Misconception: One row is filled for label after label, but the ones of earlier labels are never cleared from it, so the rows get more and more of them; each label needs a row that begins with zeros.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  const row = new Float32Array(numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`${label} is not a class`);
    }
    row[label] = 1;
    y.row(i).set(row);
  }
  return y;
}
