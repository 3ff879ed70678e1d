// tries: have every error pass for a RangeError, by way of Symbol.hasInstance | expect: wrong-answer | exercise=02_to_one_hot
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
Object.defineProperty(RangeError, Symbol.hasInstance, { value: () => true });
export function toOneHot(labels, numClasses = 10) {
  const out = new Matrix(labels.length, numClasses);
  Array.from(labels).forEach((label, i) => {
    if (!(label in Array.from({ length: numClasses }))) throw new Error("no class");
    out.set(i, label, 1);
  });
  return out;
}
