// Misconception: All classes share one row, as Array(n).fill(row) makes no copies; each class needs a row of its own.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const rows = Array(numClasses).fill(Array(numClasses).fill(0));
  for (let i = 0; i < actual.length; i++) rows[actual[i]][predicted[i]]++;
  return Matrix.from(rows);
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
