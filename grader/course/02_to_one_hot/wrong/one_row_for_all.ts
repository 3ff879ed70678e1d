// Wrong: fill puts one and the same array into every row.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const rows = new Array(labels.length).fill(new Array(numClasses).fill(0));
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) throw new RangeError("label");
    rows[i][label] = 1;
  }
  return Matrix.from(rows);
}
