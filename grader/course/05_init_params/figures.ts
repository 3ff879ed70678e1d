/**
 * Figures measured on random weights (a deviation, a mean, a share, a correlation). Those of a right
 * answer lie near known values, and how near is known too.
 */
import type { Problem } from "../../judge/check.ts";
import { showExpected } from "../../judge/compare.ts";

/**
 * Standard errors that the figures of a right answer stay within: beyond by chance 2.2·10⁻⁸ times, on
 * either side. A deviation is not quite normal: 2.7·10⁻⁸ by χ² for 200 weights, the fewest that are
 * looked at. No check looks at more than 16 figures, so none fails a right answer more often than
 * 4·10⁻⁷ times.
 */
const SIGMAS = 5.6;

/** Something that was measured. */
export interface Figure {
  /** What the message calls it. */
  what: string;
  got: number;
  wanted: number;
  /** By how much chance moves it: one standard error. */
  error: number;
}

/** What is wrong with a figure that is farther from its value than chance explains. */
export function figureProblem({ what, got, wanted, error }: Figure): Problem | undefined {
  if (Math.abs(got - wanted) <= SIGMAS * error) return undefined;
  return {
    message: `${what} is ${showExpected(got)}, expected ${showExpected(wanted)} ` +
      `(chance alone would be off by about ${error.toPrecision(2)})`,
    expected: showExpected(wanted),
    actual: showExpected(got),
  };
}

/** Σx / n */
export function meanOf(numbers: Float32Array): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** The standard deviation of weights whose mean is 0. */
export function rootMeanSquare(numbers: Float32Array): number {
  return Math.sqrt(meanOf(numbers.map((w) => w * w)));
}
