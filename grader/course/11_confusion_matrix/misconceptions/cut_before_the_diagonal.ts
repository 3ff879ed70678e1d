// Misconception: The list is cut to the limit before the right answers are taken out, so too few mistakes are left; they are taken out first.

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
      all.push({ actual, predicted, count: matrix.get(actual, predicted) });
    }
  }
  return all.sort((a, b) => b.count - a.count).slice(0, limit).filter((c) =>
    c.actual !== c.predicted && c.count > 0
  );
}
