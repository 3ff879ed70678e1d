// Misconception: Only the worst mistake of each digit is listed, but a digit that is hard to read can have several that outnumber all mistakes of another.

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
    const mistakes = matrix.toRows()[actual].with(actual, 0);
    const count = Math.max(...mistakes);
    if (count > 0) found.push({ actual, predicted: mistakes.indexOf(count), count });
  }
  found.sort((a, b) => b.count - a.count);
  return found.slice(0, limit);
}
