// Misconception: The matrix is always 10 by 10, but ten is only the default; for three classes it must be 3 by 3.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  _numClasses = 10,
): Matrix {
  const matrix = new Matrix(10, 10);
  for (let i = 0; i < actual.length; i++) {
    matrix.data[actual[i] * 10 + predicted[i]]++;
  }
  return matrix;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const found = [];
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) found.push({ actual, predicted, count });
    }
  }
  found.sort((a, b) => b.count - a.count);
  return found.slice(0, limit);
}
