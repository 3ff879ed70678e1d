import { CAPSTONE } from "../course.ts";
import type { CapstoneResult, ExerciseResult } from "../report/report.ts";

/**
 * Shares out whole points in proportion to whole weights. What rounding down leaves goes to the
 * largest remainders, the first of equal ones.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(shareOut(10, [5, 5, 5]), [4, 3, 3]);
 * ```
 */
export function shareOut(points: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const remainders = weights.map((weight) => points * weight % whole);
  const shares = weights.map((weight, i) => (points * weight - remainders[i]) / whole);
  const left = points - shares.reduce((sum, share) => sum + share, 0);
  const largestFirst = [...weights.keys()].sort((a, b) => remainders[b] - remainders[a]);
  return shares.map((share, i) => largestFirst.indexOf(i) < left ? share + 1 : share);
}

/** A judged exercise, where it is worth so many points. */
export function weighed<J extends { result: ExerciseResult }>(judged: J, points: number): J {
  const { result } = judged;
  const shares = shareOut(points, result.checks.map(({ maxScore }) => maxScore));
  const checks = result.checks.map((check, i) => ({
    ...check,
    score: check.score > 0 ? shares[i] : 0, // a check is all or nothing
    maxScore: shares[i],
  }));
  const score = checks.reduce((sum, check) => sum + check.score, 0);
  return { ...judged, result: { ...result, score, maxScore: points, checks } };
}

/** What the capstone brings at each of its thresholds, the best first, where it is worth so many points. */
export function capstoneSteps(points: number): number[] {
  const [best, second] = CAPSTONE.thresholds;
  const [some, rest] = shareOut(points, [second.points, best.points - second.points]);
  return [some + rest, some];
}

/** The judged capstone, where it is worth so many points. */
export function weighedCapstone<J extends { result: CapstoneResult }>(
  judged: J,
  points: number,
): J {
  const { result } = judged;
  const reached = CAPSTONE.thresholds.findIndex((step) => step.points === result.score);
  const score = reached === -1 ? 0 : capstoneSteps(points)[reached];
  return { ...judged, result: { ...result, score, maxScore: points } };
}
