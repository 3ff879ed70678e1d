// Wrong: Each row is sorted where it stands, so its counts have lost their columns.
import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) {
    matrix.data[actual[i] * numClasses + predicted[i]]++;
  }
  return matrix;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const found = [];
  for (let i = 0; i < matrix.rows; i++) matrix.row(i).sort().reverse();
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) {
        found.push({ actual, predicted, count });
      }
    }
  }
  return found.sort((a, b) => b.count - a.count).slice(0, limit);
}
