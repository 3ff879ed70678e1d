// Misconception: The columns stand for the labels that happen to occur, in order; a column must stand for the same digit in every batch, so there are always numClasses of them.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const classes = [...new Set(Array.from(labels))].sort((a, b) => a - b);
  const unknown = classes.find((c) => !Number.isInteger(c) || c < 0 || c >= numClasses);
  if (unknown !== undefined) throw new RangeError(`${unknown} is not one of ${numClasses} classes`);
  const y = new Matrix(labels.length, classes.length);
  for (let i = 0; i < labels.length; i++) y.set(i, classes.indexOf(labels[i]), 1);
  return y;
}
