/** One cell of a confusion matrix. */
export interface Cell {
  actual: number;
  predicted: number;
  count: number;
  isRight: boolean;
}

/** The cells of a confusion matrix: rows true, columns predicted. */
export function cellsOf(counts: number[][]): Cell[][] {
  return counts.map((row, actual) =>
    row.map((count, predicted) => ({ actual, predicted, count, isRight: actual === predicted }))
  );
}

/** The mistakes that were made, the commonest first. */
export function commonest(counts: number[][]): Cell[] {
  return cellsOf(counts).flat()
    .filter(({ count, isRight }) => !isRight && count > 0)
    .sort((a, b) => b.count - a.count);
}
