/** Arithmetic on rows of numbers, in float64. */
import type { Rows } from "../../judge/compare.ts";

/** Each row at mean 0 and variance 1. */
export function normalised(x: Rows): Rows {
  return x.map((row) => {
    const mean = row.reduce((sum, x) => sum + x, 0) / row.length;
    const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
    return row.map((x) => (x - mean) / Math.sqrt(variance + 1e-5));
  });
}

/** Rows become columns. */
export function turned(a: Rows): Rows {
  return a[0].map((_, j) => a.map((row) => row[j]));
}

/** The product, entry by entry. */
export function entrywise(a: Rows, b: Rows): Rows {
  return a.map((row, i) => row.map((x, j) => x * b[i][j]));
}

/** The matrix product. */
export function product(a: Rows, b: Rows): Rows {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));
}

/** The sum, entry by entry. */
export function plus(a: Rows, b: Rows): Rows {
  return a.map((row, i) => row.map((x, j) => x + b[i][j]));
}

/** Every entry times a number. */
export function times(a: Rows, factor: number): Rows {
  return a.map((row) => row.map((x) => factor * x));
}

/** The sum of the products of two lists. */
export function dot(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}
