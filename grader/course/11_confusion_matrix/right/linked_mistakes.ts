// Zoo: Each mistake knows all the others and the matrix it was counted in.

import { Matrix } from "../lib/mod.ts";

class Mistake {
  constructor(
    readonly matrix: Matrix,
    readonly all: Mistake[],
    readonly actual: number,
    readonly predicted: number,
  ) {}

  get count(): number {
    return this.matrix.get(this.actual, this.predicted);
  }

  get rank(): number {
    return 1 + this.all.indexOf(this);
  }
}

export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const matrix = new Matrix(numClasses, numClasses);
  for (let i = 0; i < actual.length; i++) matrix.row(actual[i])[predicted[i]]++;
  return matrix;
}

export function topConfusions(matrix: Matrix, limit = 5): Mistake[] {
  const all: Mistake[] = [];
  for (let i = 0; i < matrix.data.length; i++) {
    const mistake = new Mistake(matrix, all, Math.floor(i / matrix.cols), i % matrix.cols);
    if (mistake.actual !== mistake.predicted && mistake.count > 0) all.push(mistake);
  }
  return all.sort((a, b) => b.count - a.count).slice(0, limit);
}
