// Misconception: A label that is not a class is moved to the nearest one, but that hides a mistake in the data as a wrong answer to learn from; it has to be reported with a RangeError.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = Math.round(Math.min(Math.max(labels[i], 0), numClasses - 1));
    y.row(i)[label] = 1;
  }
  return y;
}
