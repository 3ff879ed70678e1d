// Misconception: The matrix only tells right from wrong, as for two classes; each pair of a true and a predicted class has an entry of its own.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const m = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) {
    const row = actual[i] === 0 ? 0 : 1;
    const col = predicted[i] === 0 ? 0 : 1;
    m.set(row, col, m.get(row, col) + 1);
  }
  return m;
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const list: { actual: number; predicted: number; count: number }[] = [];
  matrix.toRows().forEach((row, actual) =>
    row.forEach((count, predicted) => {
      if (actual !== predicted && count > 0) list.push({ actual, predicted, count });
    })
  );
  list.sort((a, b) => b.count - a.count);
  return list.slice(0, limit);
}
