/**
 * A text bar, filled by the share that a part has in the whole; empty if the whole is 0.
 *
 * @param cells how many characters it has
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(bar(64, 100, 10), "██████░░░░");
 * assertEquals(bar(0, 0, 4), "░░░░");
 * ```
 */
export function bar(part: number, whole: number, cells: number): string {
  const full = whole === 0 ? 0 : Math.floor(cells * part / whole);
  return "█".repeat(full) + "░".repeat(cells - full);
}
