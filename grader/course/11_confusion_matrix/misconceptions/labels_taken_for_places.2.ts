// Misconception: A loop over the labels with for … of takes each of them for a place in the lists; but of gives what stands in a list, and the places count from 0 to length − 1.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (const i of Array.from(actual)) matrix.data[actual[i] * numClasses + predicted[i]]++;
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
