// Zoo: The rows are taken from an identity matrix, whose row check refuses a label that is no class.

import { Matrix, takeRows } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const identity = new Matrix(numClasses, numClasses);
  for (let i = 0; i < numClasses; i++) identity.set(i, i, 1);
  return takeRows(identity, labels);
}
