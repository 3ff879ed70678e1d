import { Matrix } from "../lib/mod.ts";

/**
 * Counts, for every pair of digits, how often the first was read as the second.
 *
 * Formula: `matrix[a][p] =` the number of i with `actual[i] = a` and `predicted[i] = p`
 *
 * @param actual N class numbers
 * @param predicted N class numbers
 * @param numClasses how many classes there are: 10 digits
 * @returns numClasses×numClasses: rows are the true class, columns the predicted one
 *
 * @example Three sevens, one of them read as a one
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const matrix = confusionMatrix([7, 7, 7], [7, 1, 7]);
 * assertEquals(matrix.get(7, 7), 2);
 * assertEquals(matrix.get(7, 1), 1);
 * ```
 */
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

/**
 * The commonest mistakes, the most frequent first. Right answers and mistakes that never happened
 * are left out; mistakes with equal counts may come in any order.
 *
 * @param matrix what `confusionMatrix` returned; not changed
 * @param limit how many to return at most
 * @returns at most `limit` mistakes: the true class, the predicted one, and how often
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const matrix = Matrix.from([[5, 0], [2, 9]]);
 * assertEquals(topConfusions(matrix), [{ actual: 1, predicted: 0, count: 2 }]);
 * ```
 */
export function topConfusions(
  matrix: Matrix,
  limit = 5,
): { actual: number; predicted: number; count: number }[] {
  const confusions = [];
  for (let actual = 0; actual < matrix.rows; actual++) {
    for (let predicted = 0; predicted < matrix.cols; predicted++) {
      const count = matrix.get(actual, predicted);
      if (actual !== predicted && count > 0) confusions.push({ actual, predicted, count });
    }
  }
  return confusions.sort((a, b) => b.count - a.count).slice(0, limit);
}
