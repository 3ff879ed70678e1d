// Wrong: Counted in a Uint8Array, which begins again at 0 after 255.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const counts = new Uint8Array(numClasses * numClasses);
  for (let i = 0; i < actual.length; i++) counts[actual[i] * numClasses + predicted[i]]++;
  return new Matrix(numClasses, numClasses, Float32Array.from(counts));
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const found = [];
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) found.push({ actual, predicted, count });
    }
  }
  return found.sort((a, b) => b.count - a.count).slice(0, limit);
}
