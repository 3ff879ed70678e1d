// Two bugs: columns_counted_from_one, label_in_place_of_one

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`Label ${label} is not one of ${numClasses} classes`);
    }
    y.row(i)[label - 1] = label;
  }
  return y;
}
