import { Matrix } from "./matrix.ts";

/**
 * The rows with the given indices, in the given order: numpy's `a[indices]`.
 *
 * @param a n×m
 * @param indices k row numbers, each from 0 to n − 1; a row may come twice
 * @returns a new k×m matrix
 * @throws {RangeError} when `a` has no row with one of the indices
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "./matrix.ts";
 * const a = Matrix.from([[1, 2], [3, 4], [5, 6]]);
 * assertEquals(takeRows(a, [2, 0]).toRows(), [[5, 6], [1, 2]]);
 * ```
 */
export function takeRows(a: Matrix, indices: ArrayLike<number>): Matrix {
  const taken = new Matrix(indices.length, a.cols);
  for (let i = 0; i < indices.length; i++) {
    taken.data.set(a.row(indices[i]), i * a.cols);
  }
  return taken;
}
