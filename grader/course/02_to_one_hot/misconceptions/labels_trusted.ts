// Misconception: Labels are trusted to be classes, but a 10 among ten classes then puts its 1 into the row of the next label; each label has to be checked before it is used.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    y.data[i * numClasses + labels[i]] = 1;
  }
  return y;
}
