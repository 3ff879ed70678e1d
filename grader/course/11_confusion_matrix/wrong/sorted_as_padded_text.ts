// Wrong: Sorted the counts as text of two digits, which is right up to 99 only.

import { Matrix } from "../lib/mod.ts";

const text = (count: number) => String(count).padStart(2, "0");

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
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) found.push({ actual, predicted, count });
    }
  }
  return found.sort((a, b) => text(b.count).localeCompare(text(a.count))).slice(0, limit);
}
