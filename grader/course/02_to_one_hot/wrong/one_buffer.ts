// Wrong: one buffer serves all calls with as many labels, so a result changes with the next call.
import { Matrix } from "../lib/mod.ts";

let buffer = new Matrix(0, 0);

export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const isReady = buffer.rows === labels.length && buffer.cols === numClasses;
  if (!isReady) buffer = new Matrix(labels.length, numClasses);
  buffer.data.fill(0);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`Cannot encode label ${label}: classes are 0 to ${numClasses - 1}`);
    }
    buffer.set(i, label, 1);
  }
  return buffer;
}
