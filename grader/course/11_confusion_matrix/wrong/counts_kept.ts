// Wrong: The counts are kept in the module, so that each call adds to those of the calls before.

import { Matrix } from "../lib/mod.ts";

const kept = new Map<string, number>();

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  for (let i = 0; i < actual.length; i++) {
    const at = `${numClasses} ${actual[i]} ${predicted[i]}`;
    kept.set(at, (kept.get(at) ?? 0) + 1);
  }
  const matrix = new Matrix(numClasses, numClasses);
  for (const [at, count] of kept) {
    const [n, a, p] = at.split(" ").map(Number);
    if (n === numClasses) matrix.set(a, p, count);
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
