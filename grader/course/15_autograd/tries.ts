/** How a check tries cases: drawn ones first, and then fixed ones. */
import type { Lab, Problem } from "../../judge/check.ts";
import { sameDraws } from "../../judge/draw.ts";

/** What is drawn is the same in every run: a rare case must not decide about points by chance. */
export function withSameDraws(lab: Lab): Lab {
  return { ...lab, ...sameDraws() };
}

/** Tries one case after the other, until something is wrong. */
export async function firstProblem<T>(
  cases: readonly T[],
  test: (one: T) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  for (const one of cases) {
    const problem = await test(one);
    if (problem) return problem;
  }
  return undefined;
}
