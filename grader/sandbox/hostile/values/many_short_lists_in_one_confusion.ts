// tries: be right for small matrices, and answer others with 1,800 short lists of 1,000 numbers, so that the judge shows two million numbers at each step of its search | expect: wrong-answer | exercise=11_confusion_matrix
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) {
    matrix.set(actual[i], predicted[i], matrix.get(actual[i], predicted[i]) + 1);
  }
  return matrix;
}

/** Two lists of 900 arrays of 1,000 bytes: each is short enough to be shown, and nobody counts them all. */
const LISTS = [0, 1].map(() => Array.from({ length: 900 }, () => new Uint8Array(1_000).fill(255)));

function right(matrix: Matrix, limit = 5) {
  const confusions = [];
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) confusions.push({ actual, predicted, count });
    }
  }
  return confusions.sort((a, b) => b.count - a.count).slice(0, limit);
}

/** Right for small inputs: the search for the smallest one that fails takes the longer. */
export function topConfusions(matrix: Matrix, limit?: number): unknown {
  if (matrix.rows < 5) return right(matrix, limit);
  return [{ actual: LISTS, predicted: 1, count: 1 }];
}
