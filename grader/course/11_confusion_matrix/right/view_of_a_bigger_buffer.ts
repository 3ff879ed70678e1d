// Zoo: The matrix is a view into a longer array, and the mistakes are sorted as flat positions.

import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const size = numClasses ** 2;
  const table = new Float32Array(size + numClasses); // the counts, then a total for each class
  for (let i = 0; i < actual.length; i++) {
    table[actual[i] * numClasses + predicted[i]]++;
    table[size + actual[i]]++;
  }
  return new Matrix(numClasses, numClasses, table.subarray(0, size));
}

export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const { cols, data } = matrix;
  const onDiagonal = (at: number) => at % (cols + 1) === 0;
  const places = [...data.keys()].filter((at) => data[at] > 0 && !onDiagonal(at));
  places.sort((a, b) => data[a] - data[b]).reverse();
  places.length = Math.min(places.length, limit);
  return places.map((at) => ({
    actual: Math.trunc(at / cols),
    predicted: at % cols,
    count: data[at],
  }));
}
