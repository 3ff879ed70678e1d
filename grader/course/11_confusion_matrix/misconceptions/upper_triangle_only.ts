// Misconception: Only mistakes above the diagonal are listed, as if the matrix were symmetric; a 4 read as a 9 and a 9 read as a 4 are two different mistakes.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const m = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) m.data[actual[i] * numClasses + predicted[i]]++;
  return m;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const list: { actual: number; predicted: number; count: number }[] = [];
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = actual + 1; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (count > 0) list.push({ actual, predicted, count });
    }
  }
  return list.sort((a, b) => b.count - a.count).slice(0, limit);
}
