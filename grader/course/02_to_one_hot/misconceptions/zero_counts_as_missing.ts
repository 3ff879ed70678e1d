// Misconception: `if (label)` is taken to ask whether there is a label, but 0 is falsy in JavaScript, so the row of a zero stays without its 1.
import { Matrix } from "../lib/mod.ts";
export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (label && (label < 0 || label >= numClasses || label % 1)) {
      throw new RangeError(`label ${label}`);
    }
    if (label) y.set(i, label, 1);
  }
  return y;
}
