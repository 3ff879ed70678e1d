// Wrong: The two classes of a pair are written into a text side by side, which is read again one digit at a time.

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
  const counts = new Map<string, number>();
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) counts.set(`${actual}${predicted}`, count);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, limit).map(([pair, count]) => ({
    actual: Number(pair[0]),
    predicted: Number(pair[1]),
    count,
  }));
}
