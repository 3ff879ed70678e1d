import { Matrix } from "./matrix.ts";

/** Which operands {@linkcode matmul} reads as if they were transposed. */
export interface MatmulOptions {
  /** Multiply with aᵀ in place of a. */
  transposeA?: boolean;
  /** Multiply with bᵀ in place of b. */
  transposeB?: boolean;
}

/**
 * The matrix product a·b, numpy's `a @ b`: `c[i][j] = Σₖ a[i][k] · b[k][j]`.
 *
 * `transposeA` multiplies with aᵀ, `transposeB` with bᵀ; neither transpose is built.
 *
 * @param a n×k (k×n with `transposeA`)
 * @param b k×m (m×k with `transposeB`)
 * @returns a new n×m matrix
 * @throws {RangeError} when the inner sizes differ
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "./matrix.ts";
 * const a = Matrix.from([[1, 2]]);
 * assertEquals(matmul(a, Matrix.from([[3], [4]])).toRows(), [[11]]);
 * assertEquals(matmul(a, a, { transposeA: true }).toRows(), [[1, 2], [2, 4]]);
 * ```
 */
export function matmul(a: Matrix, b: Matrix, options: MatmulOptions = {}): Matrix {
  const { transposeA = false, transposeB = false } = options;
  const [n, k] = transposeA ? [a.cols, a.rows] : [a.rows, a.cols];
  const [k2, m] = transposeB ? [b.cols, b.rows] : [b.rows, b.cols];
  if (k !== k2) {
    throw new RangeError(`Cannot multiply ${n}×${k} by ${k2}×${m}: ${k} and ${k2} differ`);
  }
  const c = new Matrix(n, m);
  const [aRow, aCol] = transposeA ? [1, a.cols] : [a.cols, 1];
  const [bRow, bCol] = transposeB ? [1, b.cols] : [b.cols, 1];
  const skipZeros = b.data.every(Number.isFinite); // 0·NaN is NaN: a zero may not hide it
  for (let i = 0; i < n; i++) {
    const out = c.row(i);
    for (let p = 0; p < k; p++) {
      const factor = a.data[i * aRow + p * aCol];
      if (factor === 0 && skipZeros) continue;
      for (let j = 0; j < m; j++) out[j] += factor * b.data[p * bRow + j * bCol];
    }
  }
  return c;
}
