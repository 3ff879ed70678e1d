/** Which hint is true of a loss that is wrong for one row. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isClose } from "../../judge/compare.ts";
import { oneHot } from "../../judge/inputs.ts";
import type { Hint } from "./exercise.ts";

/** With more than two classes, all of them unlike: no other formula is a multiple of this one there. */
const PROBABILITIES = [0.05, 0.15, 0.3, 0.5];
const FACTOR: Hint = "factor";

/** The problem, with the hint that it is only a factor where that is so. */
export async function hinted(lab: Lab, problem?: Problem): Promise<Problem | undefined> {
  if (!problem || problem.hint || problem.reason) return problem;
  return await isScaled(lab).catch(() => false) ? { ...problem, hint: FACTOR } : problem;
}

/** Whether what one row costs is −ln p times one number, whichever its class. */
async function isScaled(lab: Lab): Promise<boolean> {
  const yPred = Matrix.from([PROBABILITIES]);
  const factors: number[] = [];
  for (const [label, p] of PROBABILITIES.entries()) {
    const loss = await lab.call("computeLoss", [oneHot([label], PROBABILITIES.length), yPred]);
    factors.push(Number(loss) / -Math.log(p));
  }
  return factors[0] > 0 && factors.every((factor) => isClose(factor, factors[0]));
}
