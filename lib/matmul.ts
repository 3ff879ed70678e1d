import { Matrix } from "./matrix.ts";
import * as kernel from "./matmul.wasm";

// The kernel's memory never grows: matrices pass through it tile by tile, so these views stay good.
const { TILE, DEPTH } = kernel; // the most numbers in a tile, and the most rows of its B
const [A, B, C] = [kernel.A, kernel.B, kernel.C].map((address) =>
  new Float32Array(kernel.memory.buffer, address, TILE)
);

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
 * Zeros in `a` cost next to nothing. NaN and infinities are carried as IEEE 754 has it.
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
  for (const inner of tiles(k, DEPTH)) {
    for (const cols of tiles(m, Math.floor(TILE / inner.size))) {
      const skipZeros = loadB(b, inner, cols, transposeB);
      for (const rows of tiles(n, Math.floor(TILE / Math.max(inner.size, cols.size)))) {
        loadA(a, rows, inner, transposeA);
        const multiply = transposeA ? kernel.multiplyTransposed : kernel.multiply;
        multiply(rows.size, inner.size, cols.size, skipZeros);
        addTo(c, rows, cols, inner.start === 0);
      }
    }
  }
  return c;
}

/** Some neighbouring rows or columns. */
interface Span {
  start: number;
  size: number;
}

/** Cuts 0 to length − 1 into spans of at most `size`; small matrices are one, and found at once. */
function tiles(length: number, size: number): Span[] {
  if (length > 0 && length <= size) return [{ start: 0, size: length }];
  return Array.from({ length: Math.ceil(length / size) }, (_, i) => ({
    start: i * size,
    size: Math.min(size, length - i * size),
  }));
}

function loadA(a: Matrix, rows: Span, inner: Span, transposed: boolean): void {
  if (transposed) load(A, a, inner, rows);
  else load(A, a, rows, inner);
}

/** Returns 1 where zeros in A may be skipped, else 0: not beside a NaN or infinity, as 0·NaN is NaN. */
function loadB(b: Matrix, inner: Span, cols: Span, transposed: boolean): number {
  if (transposed) {
    load(C, b, cols, inner); // C is free until the kernel multiplies
    kernel.transposeIntoB(inner.size, cols.size);
  } else {
    load(B, b, inner, cols);
  }
  return kernel.isFiniteB(inner.size * cols.size);
}

/** Copies a tile of a matrix into the kernel's memory, its rows end to end. */
function load(tile: Float32Array, from: Matrix, rows: Span, cols: Span): void {
  if (cols.size === from.cols) {
    tile.set(from.data.subarray(rows.start * from.cols, (rows.start + rows.size) * from.cols));
    return;
  }
  for (let r = 0; r < rows.size; r++) {
    const start = (rows.start + r) * from.cols + cols.start;
    tile.set(from.data.subarray(start, start + cols.size), r * cols.size);
  }
}

/** Adds the kernel's tile of C to its place in c. */
function addTo(c: Matrix, rows: Span, cols: Span, isFirst: boolean): void {
  if (isFirst && cols.size === c.cols) { // c is still zero there, and in one piece
    c.data.set(C.subarray(0, rows.size * c.cols), rows.start * c.cols);
    return;
  }
  for (let r = 0; r < rows.size; r++) {
    const start = (rows.start + r) * c.cols + cols.start;
    for (let j = 0; j < cols.size; j++) c.data[start + j] += C[r * cols.size + j];
  }
}
