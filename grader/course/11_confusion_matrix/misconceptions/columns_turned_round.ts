// Misconception: The columns run from the last class to the first; column 0 is class 0.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) {
    const col = numClasses - 1 - predicted[i];
    matrix.set(actual[i], col, matrix.get(actual[i], col) + 1);
  }
  return matrix;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const all = [];
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) all.push({ actual, predicted, count });
    }
  }
  return all.sort((a, b) => b.count - a.count).slice(0, limit);
}
