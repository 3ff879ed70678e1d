// Wrong: The rows are made by map, but map of a Uint8Array turns what it gets into bytes.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  for (let i = 0; i < labels.length; i++) {
    const c = labels[i];
    if (!Number.isInteger(c) || c < 0 || c >= numClasses) throw new RangeError(`no class ${c}`);
  }
  const rows = (labels as number[]).map((label) => {
    const row = new Array(numClasses).fill(0);
    row[label] = 1;
    return row;
  });
  return Matrix.from(rows as unknown as number[][]);
}
