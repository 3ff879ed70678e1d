// Zoo: The loops begin at class 1, and look at both sides of the diagonal at once.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (const [i, label] of Array.from(actual).entries()) matrix.row(label)[predicted[i]]++;
  return matrix;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const confusions = [];
  for (let a = 1; a < matrix.rows; a++) {
    for (let b = 0; b < a; b++) {
      for (const [actual, predicted] of [[a, b], [b, a]]) {
        const count = matrix.get(actual, predicted);
        if (count > 0) confusions.push({ actual, predicted, count });
      }
    }
  }
  return confusions.sort((a, b) => b.count - a.count).slice(0, limit);
}
