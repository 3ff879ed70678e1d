// Zoo: The pairs are counted in a map under a text key, and converted at the end.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const counts = new Map<string, number>();
  for (let i = 0; i < actual.length; i++) {
    const key = `${actual[i]},${predicted[i]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const matrix = new Matrix(numClasses, numClasses);
  for (const [key, count] of counts) {
    const [row, col] = key.split(",").map(Number);
    matrix.set(row, col, count);
  }
  return matrix;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  return matrix.toRows()
    .flatMap((row, actual) => row.map((count, predicted) => ({ actual, predicted, count })))
    .filter(({ actual, predicted, count }) => actual !== predicted && count !== 0)
    .toSorted((a, b) => Math.sign(b.count - a.count))
    .filter((_, place) => place < limit);
}
