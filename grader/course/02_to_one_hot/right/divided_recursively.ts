// Zoo: The labels are halved until one is left, whose place in the whole is known.

import { Matrix } from "../lib/mod.ts";

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  const encode = (start: number, end: number): void => {
    if (end - start > 1) {
      const middle = (start + end) >> 1;
      encode(start, middle);
      encode(middle, end);
    } else if (end > start) {
      y.set(start, checked(labels[start], numClasses), 1);
    }
  };
  encode(0, labels.length);
  return y;
}

function checked(label: number, numClasses: number): number {
  if (label % 1 === 0 && label >= 0 && label < numClasses) return label;
  throw new RangeError(`Label ${label} is outside 0..${numClasses - 1}`);
}
