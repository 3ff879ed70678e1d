// Misconception: The loops over the matrix end before the last class, so no mistake with it is found; rows and columns go up to length − 1, but `<` leaves the end out already.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) matrix.row(actual[i])[predicted[i]]++;
  return matrix;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const confusions = [];
  for (let actual = 0; actual < matrix.rows - 1; actual++) {
    for (let predicted = 0; predicted < matrix.cols - 1; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) confusions.push({ actual, predicted, count });
    }
  }
  return confusions.sort((a, b) => b.count - a.count).slice(0, limit);
}
