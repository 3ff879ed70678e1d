/**
 * How alike two lists of mean 0 are, as far as the shorter one goes: Σab / √(Σa² · Σb²), from −1 to 1.
 * Between n independent draws it is 0 up to a standard error of 1/√n.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(correlation(new Float32Array([1, -1]), new Float32Array([-2, 2, 5])), -1);
 * ```
 */
export function correlation(a: Float32Array, b: Float32Array): number {
  const n = Math.min(a.length, b.length);
  const dot = (x: Float32Array, y: Float32Array) =>
    x.subarray(0, n).reduce((sum, value, i) => sum + value * y[i], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/**
 * Numbers less their mean, which is then 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals([...centred([1, 2, 6])], [-2, -1, 3]);
 * ```
 */
export function centred(numbers: readonly number[]): Float32Array {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return Float32Array.from(numbers, (value) => value - mean);
}
