// Zoo: The counts are integers in a Uint32Array, and each mistake is inserted where it belongs.

import { Matrix } from "../lib/mod.ts";

interface Confusion {
  actual: number;
  predicted: number;
  count: number;
}

export const confusionMatrix = (
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix => {
  const counts = new Uint32Array(numClasses * numClasses);
  for (let i = 0; i < actual.length; i++) counts[actual[i] * numClasses + predicted[i]] += 1;
  return new Matrix(numClasses, numClasses, Float32Array.from(counts));
};

export const topConfusions = (matrix: Matrix, limit = 5): Confusion[] => {
  const top: Confusion[] = [];
  for (let predicted = matrix.cols - 1; predicted >= 0; predicted--) {
    for (let actual = matrix.rows - 1; actual >= 0; actual--) {
      const count = matrix.get(actual, predicted);
      if (count === 0 || actual === predicted) continue;
      const place = top.findIndex((other) => other.count <= count);
      top.splice(place === -1 ? top.length : place, 0, { actual, predicted, count });
      if (top.length > limit) top.pop();
    }
  }
  return top;
};
