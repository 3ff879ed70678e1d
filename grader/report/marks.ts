/** The small signs that every report uses. */
import type { ExerciseStatus } from "./report.ts";

/** One character for each outcome. */
export const MARKS: Readonly<Record<ExerciseStatus, string>> = {
  passed: "✓",
  failed: "✗",
  broken: "!",
  blocked: "·",
  missing: "·",
  "not-started": "·",
};

/**
 * A share as a percentage.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(percent(0.973), "97.3 %");
 * assertEquals(percent(0.97256, 2), "97.26 %");
 * ```
 */
export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}
