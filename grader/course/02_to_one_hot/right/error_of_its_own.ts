// Zoo: The error is a class of its own that extends RangeError.

import { Matrix } from "../lib/mod.ts";

export class LabelError extends RangeError {
  override name = "LabelError";

  constructor(readonly label: number, readonly numClasses: number) {
    super(`Label ${label} is not one of ${numClasses} classes`);
  }
}

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const classes = new Set(Array(numClasses).keys());
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    if (!classes.has(labels[i])) throw new LabelError(labels[i], numClasses);
    y.row(i)[labels[i]] = 1;
  }
  return y;
}
