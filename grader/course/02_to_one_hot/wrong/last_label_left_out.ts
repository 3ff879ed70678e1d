// Wrong: The loop ends before the last label, so the last row stays empty.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  for (let i = 0; i < labels.length; i++) {
    const c = labels[i];
    if (!Number.isInteger(c) || c < 0 || c >= numClasses) throw new RangeError(`no class ${c}`);
  }
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length - 1; i++) y.set(i, labels[i], 1);
  return y;
}
