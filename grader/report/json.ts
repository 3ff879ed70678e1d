import type { Report } from "./report.ts";

const METRICS = ["epoch", "trainLoss", "trainAccuracy", "testLoss", "testAccuracy"];

/** Numbers that JSON lacks, and would turn into null. */
const NO_JSON_NUMBERS = ["NaN", "Infinity", "-Infinity"];

/**
 * The report as it is. A number that JSON does not have, such as a loss that overflowed, is told by its
 * name: `"trainLoss": "NaN"`.
 */
export function json(report: Report): string {
  const named = (_: string, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
  return JSON.stringify(report, named, 2) + "\n";
}

/**
 * What {@linkcode json} wrote, with the numbers that it told by their names. No text is taken for one:
 * only an epoch's metrics can be such numbers.
 *
 * @throws {SyntaxError} when it is not JSON
 */
export function parseJson(text: string): unknown {
  return JSON.parse(
    text,
    (name, value) =>
      METRICS.includes(name) && NO_JSON_NUMBERS.includes(value) ? Number(value) : value,
  );
}
