// Zoo: The range check is left to set, which throws a RangeError of its own.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  Array.from(labels).forEach((label, i) => y.set(i, label, 1));
  return y;
}
