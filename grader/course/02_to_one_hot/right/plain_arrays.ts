// Zoo: Rows are built as plain arrays in a functional style, and converted at the end.

import { Matrix } from "../lib/mod.ts";

const isClass = (numClasses: number) => (label: number) =>
  Number.isSafeInteger(label) && 0 <= label && label < numClasses;

export const toOneHot = (labels: ArrayLike<number>, numClasses = 10): Matrix => {
  const list = Array.from(labels);
  const strange = list.find((label) => !isClass(numClasses)(label));
  if (strange !== undefined) throw new RangeError(`${strange} is not a class`);
  const rows = list.map((label) => Array(numClasses).fill(0).with(label, 1));
  return new Matrix(list.length, numClasses, Float32Array.from(rows.flat()));
};
