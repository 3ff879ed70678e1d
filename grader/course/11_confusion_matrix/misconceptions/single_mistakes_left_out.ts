// Misconception: Mistakes that happened once are left out; every pair that occurred is a mistake, whatever its count.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const m = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) m.data[actual[i] * numClasses + predicted[i]]++;
  return m;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const list: { actual: number; predicted: number; count: number }[] = [];
  matrix.toRows().forEach((row, actual) =>
    row.forEach((count, predicted) => {
      if (actual !== predicted && count > 1) list.push({ actual, predicted, count });
    })
  );
  list.sort((a, b) => b.count - a.count);
  return list.slice(0, limit);
}
