/** How checks try several cases, and when their hints are true. */
import type { Problem, Symptom } from "../../judge/check.ts";
import type { Hint } from "./exercise.ts";

/** Tries one case after the other, until something is wrong. */
export async function firstOf<T>(
  cases: readonly T[],
  test: (one: T) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  for (const one of cases) {
    const problem = await test(one);
    if (problem) return problem;
  }
  return undefined;
}

/** A hint that is true where these came out right: what is wrong is then in this part. */
export function ifPassed(checks: string[], hint: Hint): (symptom: Symptom) => Hint | "none" {
  return ({ cameOut, problem: { reason } }) =>
    reason.code === "wrong-answer" && checks.every((check) => cameOut(check) === "passed")
      ? hint
      : "none";
}
