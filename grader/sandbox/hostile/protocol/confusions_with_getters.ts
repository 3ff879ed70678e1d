// tries: return records whose fields change with every read | expect: wrong-answer | exercise=11_confusion_matrix
import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(_: unknown, __: unknown, numClasses = 10): Matrix {
  return new Matrix(numClasses, numClasses);
}

export function topConfusions() {
  let reads = 0;
  const record = {
    get actual() {
      return ++reads;
    },
    get predicted() {
      return ++reads;
    },
    count: 1,
  };
  return Array(5).fill(record);
}
