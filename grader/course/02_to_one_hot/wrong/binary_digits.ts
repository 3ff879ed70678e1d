// Wrong: The label is written in binary, with one digit per column.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  for (let i = 0; i < labels.length; i++) {
    const c = labels[i];
    if (!Number.isInteger(c) || c < 0 || c >= numClasses) throw new RangeError(`no class ${c}`);
  }
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    for (let j = 0; j < numClasses; j++) y.set(i, j, (labels[i] >> j) & 1);
  }
  return y;
}
