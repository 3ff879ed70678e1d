// Wrong: The label 0 is refused, as it is falsy.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!label || label < 0 || label >= numClasses || label % 1) throw new RangeError("label");
    y.set(i, label, 1);
  }
  return y;
}
