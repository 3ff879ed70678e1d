import type { Capstone } from "./course.ts";
import type { Points } from "./points.ts";
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

/** What a capstone brings at each of its steps, the most first, where it is worth so many points. */
export function stepsOf(steps: readonly number[], points: number): number[] {
  const gains = steps.toReversed().map((step, i, rising) => step - (rising[i - 1] ?? 0));
  let sum = 0;
  return shareOut(points, gains).map((share) => sum += share).toReversed();
}

/** A judged capstone, where the course is worth so many points. */
export function weighedCapstone<J extends { result: CapstoneResult }>(
  capstone: Pick<Capstone, "id" | "steps">,
  judged: J,
  points: Points,
): J {
  const { result } = judged;
  const worth = points[capstone.id];
  const score = stepsOf(capstone.steps, worth)[capstone.steps.indexOf(result.score)] ?? 0;
  return { ...judged, result: { ...result, score, maxScore: worth } };
}
