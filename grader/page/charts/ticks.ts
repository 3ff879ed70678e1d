/**
 * Round numbers that span a range: multiples of 1, 2, 2.5 or 5 times a power of ten, the first not
 * above `from`, the last not below `to`.
 *
 * @param most how many at most, at least 3
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(ticks(0, 0.34, 5), [0, 0.1, 0.2, 0.3, 0.4]);
 * ```
 */
export function ticks(from: number, to: number, most: number): number[] {
  const range = to > from ? to - from : 1;
  const power = 10 ** Math.floor(Math.log10(range));
  for (const step of [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10].map((factor) => factor * power)) {
    const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil((from + range) / step - 1e-9)];
    if (last - first + 1 > most) continue;
    return Array.from(
      { length: last - first + 1 },
      (_, i) => Number(((first + i) * step).toPrecision(12)),
    );
  }
  return [from, from + range];
}
