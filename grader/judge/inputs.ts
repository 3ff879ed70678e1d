import fc from "fast-check";
import { Matrix } from "../../lib/mod.ts";
import type { Lab } from "./check.ts";

/** Readable numbers on a grid of quarters, which float32 holds exactly; small and whole if possible. */
export const cell: fc.Arbitrary<number> = fc.oneof(
  { withCrossShrink: true },
  fc.integer({ min: -9, max: 9 }),
  fc.integer({ min: -36, max: 36 }).map((n) => n / 4),
);

/** A number of rows or columns. */
export function size(max: number, min = 1): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

/** As many numbers as the largest matrix needs: a matrix that shrinks keeps its first entries. */
export function pool(length: number, from: fc.Arbitrary<number> = cell): fc.Arbitrary<number[]> {
  return fc.array(from, { minLength: length, maxLength: length });
}

/** The first `rows * cols` numbers of a pool, as a matrix. */
export function fromPool(numbers: number[], rows: number, cols: number): Matrix {
  return new Matrix(rows, cols, Float32Array.from(numbers.slice(0, rows * cols)));
}

/** Matrices of 1 to `most` rows and columns; sizes and entries shrink apart. */
export function matrix(most: number, from: fc.Arbitrary<number> = cell): fc.Arbitrary<Matrix> {
  return fc.tuple(size(most), size(most), pool(most * most, from))
    .map(([rows, cols, numbers]) => fromPool(numbers, rows, cols));
}

/** One-hot rows for classes, each taken modulo the number of classes. */
export function oneHot(classes: number[], numClasses: number): Matrix {
  const y = new Matrix(classes.length, numClasses);
  classes.forEach((label, i) => y.set(i, label % numClasses, 1));
  return y;
}

/** A seed for the submission's own random numbers, drawn from the check's. */
export function newSeed({ random }: Pick<Lab, "random">): number {
  return Math.floor(random.uniform() * 2 ** 32);
}
