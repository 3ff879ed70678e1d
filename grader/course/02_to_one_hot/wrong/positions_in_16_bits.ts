// Wrong: The places of the ones are kept in 16 bits, so from label 6,554 on they land in the first rows again.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const positions = new Uint16Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`label ${label} is not one of ${numClasses} classes`);
    }
    positions[i] = i * numClasses + label;
  }
  const y = new Matrix(labels.length, numClasses);
  for (const p of positions) y.data[p] = 1;
  return y;
}
