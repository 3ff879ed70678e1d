// Wrong: Five mistakes come back at most, whatever the limit.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) {
    matrix.set(actual[i], predicted[i], matrix.get(actual[i], predicted[i]) + 1);
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
  void limit;
  return all.sort((a, b) => b.count - a.count).slice(0, 5);
}
