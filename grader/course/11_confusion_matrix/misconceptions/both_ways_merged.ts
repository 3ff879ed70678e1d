// Misconception: A 4 read as a 9 and a 9 read as a 4 are added up in one entry, but a network can make one of these mistakes often and the other never; list them separately.

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
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = actual + 1; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted) + matrix.get(predicted, actual);
      if (count > 0) found.push({ actual, predicted, count });
    }
  }
  found.sort((a, b) => b.count - a.count);
  return found.slice(0, limit);
}
