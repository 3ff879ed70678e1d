// Zoo: The counts are the product of two one-hot matrices, and the mistakes are picked one at a time.

import { matmul, Matrix } from "../lib/mod.ts";

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const hot = (classes: ArrayLike<number>): Matrix => {
    const m = new Matrix(classes.length, numClasses);
    for (let i = 0; i < classes.length; i++) m.set(i, classes[i], 1);
    return m;
  };
  return matmul(hot(actual), hot(predicted), { transposeA: true });
}

type Confusion = { actual: number; predicted: number; count: number };

export function topConfusions(matrix: Matrix, limit = 5): Confusion[] {
  const left = new Matrix(matrix.rows, matrix.cols, matrix.data.slice());
  for (let i = 0; i < left.rows; i++) left.set(i, i, 0);
  const top: Confusion[] = [];
  while (top.length < limit) {
    const count = left.data.reduce((a, b) => Math.max(a, b), 0);
    if (count === 0) break;
    const at = left.data.lastIndexOf(count);
    top.push({ actual: Math.floor(at / left.cols), predicted: at % left.cols, count });
    left.data[at] = 0;
  }
  return top;
}
