// Zoo: Each row is the range of classes compared with its label.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const range = [...Array(numClasses).keys()];
  const rows = Array.from(labels, (label) => range.map((c) => +(c === label)));
  const bad = rows.findIndex((row) => !row.includes(1));
  if (bad >= 0) throw new RangeError(`${labels[bad]} is not in 0..${numClasses - 1}`);
  return new Matrix(rows.length, numClasses, new Float32Array(rows.flat()));
}
