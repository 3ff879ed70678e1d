// Wrong: The largest count is looked for again and again, and never crossed out.
import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) {
    matrix.data[actual[i] * numClasses + predicted[i]]++;
  }
  return matrix;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const found = [];
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) {
        found.push({ actual, predicted, count });
      }
    }
  }
  const top: typeof found = [];
  while (top.length < Math.min(limit, found.length)) {
    top.push(found.reduce((a, b) => b.count > a.count ? b : a));
  }
  return top;
}
