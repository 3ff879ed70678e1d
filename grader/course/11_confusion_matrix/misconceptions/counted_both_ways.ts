// Misconception: A 4 read as a 9 is also counted as a 9 read as a 4, but these are two different mistakes, and the matrix keeps them apart.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) {
    matrix.data[actual[i] * numClasses + predicted[i]]++;
    if (actual[i] !== predicted[i]) matrix.data[predicted[i] * numClasses + actual[i]]++;
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
