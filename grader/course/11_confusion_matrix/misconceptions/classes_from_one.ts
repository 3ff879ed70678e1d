// Misconception: The classes are counted from 1, so each pair is written a row and a column too early; class 0 has row 0 and column 0.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const rows = Array.from({ length: numClasses }, () => Array(numClasses).fill(0));
  for (let i = 0; i < actual.length; i++) {
    const a = (actual[i] - 1 + numClasses) % numClasses;
    const p = (predicted[i] - 1 + numClasses) % numClasses;
    rows[a][p] += 1;
  }
  return Matrix.from(rows);
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
