// Two bugs: always_ten, unknown_label_is_zeros

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, _numClasses = 10): Matrix {
  const y = new Matrix(labels.length, 10);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    y.row(i)[label] = 1;
  }
  return y;
}
