// Misconception: The number of classes is taken from the labels that occur, so the size of the matrix depends on the lists; it has numClasses rows and columns, whichever classes occur.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  _numClasses = 10,
): Matrix {
  const k = Math.max(...Array.from(actual)) + 1;
  const m = new Matrix(k, k);
  for (let i = 0; i < actual.length; i++) {
    m.set(actual[i], predicted[i], m.get(actual[i], predicted[i]) + 1);
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
