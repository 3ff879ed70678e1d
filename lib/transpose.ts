import { Matrix } from "./matrix.ts";

/**
 * The transpose aᵀ: rows become columns.
 *
 * @param a n×m
 * @returns a new m×n matrix
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "./matrix.ts";
 * assertEquals(transpose(Matrix.from([[1, 2, 3]])).toRows(), [[1], [2], [3]]);
 * ```
 */
export function transpose(a: Matrix): Matrix {
  const t = new Matrix(a.cols, a.rows);
  for (let r = 0; r < a.rows; r++) {
    for (let c = 0; c < a.cols; c++) {
      t.data[c * a.rows + r] = a.data[r * a.cols + c];
    }
  }
  return t;
}
