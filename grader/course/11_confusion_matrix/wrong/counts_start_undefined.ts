// Wrong: The counts start at undefined, and undefined + 1 is NaN.
import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const counts: number[][] = Array.from({ length: numClasses }, () => Array(numClasses));
  for (let i = 0; i < actual.length; i++) counts[actual[i]][predicted[i]]++;
  return Matrix.from(counts.map((row) => Array.from(row, (count) => count ?? 0)));
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
