// Misconception: The number of classes is taken from the labels that occur, so the size of the matrix depends on the lists; it has numClasses rows and columns, whichever classes occur.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  _numClasses = 10,
): Matrix {
  const k = Math.max(...Array.from(actual), ...Array.from(predicted)) + 1;
  const matrix = new Matrix(k, k);
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
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) all.push({ actual, predicted, count });
    }
  }
  return all.sort((a, b) => b.count - a.count).slice(0, limit);
}
