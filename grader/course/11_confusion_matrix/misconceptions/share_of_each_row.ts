// Misconception: Each row is divided by its sum, which gives the share of each answer; the matrix must hold counts, from which shares can be computed later.

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
  for (let a = 0; a < numClasses; a++) {
    const row = matrix.row(a);
    const sum = row.reduce((s, count) => s + count, 0);
    if (sum > 0) row.forEach((count, p) => row[p] = count / sum);
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
