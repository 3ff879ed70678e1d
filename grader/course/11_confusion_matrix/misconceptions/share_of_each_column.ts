// Misconception: Each count is divided by the sum of its column, which gives shares of the predictions; the matrix holds the counts themselves.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  const sums = new Float64Array(numClasses);
  for (let i = 0; i < actual.length; i++) {
    matrix.set(actual[i], predicted[i], matrix.get(actual[i], predicted[i]) + 1);
    sums[predicted[i]]++;
  }
  return new Matrix(
    numClasses,
    numClasses,
    matrix.data.map((v, i) => v / (sums[i % numClasses] || 1)),
  );
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
