// Wrong: A buffer is kept for each size, and the ones of the call before stay in it.

import { Matrix } from "../lib/mod.ts";

const cache = new Map<string, Matrix>();
export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const key = labels.length + "x" + numClasses;
  const y = cache.get(key) ?? new Matrix(labels.length, numClasses);
  cache.set(key, y);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) throw new RangeError("label");
    y.set(i, label, 1);
  }
  return new Matrix(y.rows, y.cols, y.data.slice());
}
