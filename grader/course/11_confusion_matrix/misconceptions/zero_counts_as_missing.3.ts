// Misconception: The class 0 is left out, as when it is asked whether a label is there at all, though 0 is falsy in JavaScript, or when a loop begins at 1; but 0 is a class like any other.
import { Matrix } from "../lib/mod.ts";
export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const m = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) m.data[actual[i] * numClasses + predicted[i]]++;
  return m;
}
export function topConfusions(matrix: Matrix, limit = 5) {
  const list = [];
  for (let a = 0; a < matrix.rows; a++) {
    for (let p = 0; p < matrix.cols; p++) {
      if (a && p && a !== p && matrix.get(a, p)) {
        list.push({ actual: a, predicted: p, count: matrix.get(a, p) });
      }
    }
  }
  return list.sort((x, y) => y.count - x.count).slice(0, limit);
}
