// Zoo: A row is built for each label, and Matrix.from puts the rows together.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const rows: number[][] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`No such class: ${label}`);
    }
    const row: number[] = new Array(numClasses).fill(0);
    row[label] = 1;
    rows.push(row);
  }
  return Matrix.from(rows);
}
