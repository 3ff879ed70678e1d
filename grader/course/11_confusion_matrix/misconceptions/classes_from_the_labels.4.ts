// Misconception: The number of classes is taken from the labels that occur, so the size of the matrix depends on the lists; it has numClasses rows and columns, whichever classes occur.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  _numClasses = 10,
): Matrix {
  const classes = [...new Set([...Array.from(actual), ...Array.from(predicted)])].sort((a, b) =>
    a - b
  );
  const m = new Matrix(classes.length, classes.length);
  for (let i = 0; i < actual.length; i++) {
    const [a, p] = [classes.indexOf(actual[i]), classes.indexOf(predicted[i])];
    m.set(a, p, m.get(a, p) + 1);
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
