// tries: return infinities from confusion matrix, which lie within any tolerance that is relative to them | expect: wrong-answer | exercise=11_confusion_matrix
import { Matrix } from "../lib/mod.ts";
const infinite = (rows: number, cols: number) =>
  new Matrix(rows, cols, new Float32Array(rows * cols).fill(Infinity));

export const confusionMatrix = (_: unknown, __: unknown, n = 10) => infinite(n, n);
export const topConfusions = () => [{ actual: NaN, predicted: Infinity, count: Infinity }];
