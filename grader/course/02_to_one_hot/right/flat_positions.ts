// Zoo: The places of the ones in the flat data are worked out first.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const classes = new Set(Array.from({ length: numClasses }, (_, c) => c));
  const positions = Array.from(labels, (label, i) => {
    if (!classes.has(label)) throw new RangeError(`class ${label}?`);
    return i * numClasses + label;
  });
  const data = new Float32Array(labels.length * numClasses);
  for (const p of positions) data[p] = 1;
  return new Matrix(labels.length, numClasses, data);
}
