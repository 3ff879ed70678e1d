// Zoo: Equal pairs are counted as runs in a sorted list, and a generator yields the cells as objects of a class.

import { Matrix } from "../lib/mod.ts";

class Confusion {
  constructor(readonly actual: number, readonly predicted: number, readonly count: number) {}

  get isMistake(): boolean {
    return this.actual !== this.predicted && this.count > 0;
  }

  static readonly byCount = (a: Confusion, b: Confusion): number => b.count - a.count;
}

function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const pairs = Array.from(actual, (a, i) => a * numClasses + predicted[i]).sort((a, b) => a - b);
  const matrix = new Matrix(numClasses, numClasses);
  let start = 0;
  while (start < pairs.length) {
    let end = start;
    while (pairs[end] === pairs[start]) end++;
    matrix.data[pairs[start]] = end - start;
    start = end;
  }
  return matrix;
}

function* cells(matrix: Matrix): Generator<Confusion> {
  for (let a = 0; a < matrix.rows; a++) {
    for (let p = 0; p < matrix.cols; p++) yield new Confusion(a, p, matrix.get(a, p));
  }
}

function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const mistakes = [...cells(matrix)].filter((cell) => cell.isMistake);
  return mistakes.sort(Confusion.byCount).slice(0, limit);
}

export { cells, Confusion, confusionMatrix, topConfusions };
