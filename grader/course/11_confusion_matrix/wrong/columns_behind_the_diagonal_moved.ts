// Wrong: The diagonal is taken out of each row first, so that every column behind it is named one too small.

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
  const confusions = [];
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) {
        confusions.push({
          actual,
          predicted: predicted > actual ? predicted - 1 : predicted,
          count,
        });
      }
    }
  }
  return confusions.sort((a, b) => b.count - a.count).slice(0, limit);
}
