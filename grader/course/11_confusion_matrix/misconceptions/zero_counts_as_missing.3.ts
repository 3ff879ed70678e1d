// Misconception: A class is tested for being there before it is counted, but 0 is falsy in JavaScript, so the zeros are left out.
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
