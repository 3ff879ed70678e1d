// Misconception: Each label is paired with the predictions of all images, in two loops; but a prediction answers for its own image alone: one loop, with actual[i] and predicted[i].

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (const label of Array.from(actual)) {
    for (const guess of Array.from(predicted)) matrix.row(label)[guess]++;
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
      if (actual !== predicted && count > 0) confusions.push({ actual, predicted, count });
    }
  }
  return confusions.sort((a, b) => b.count - a.count).slice(0, limit);
}
