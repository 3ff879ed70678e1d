/** Which hint is true of a loss that is wrong for one row. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isClose, numberIn } from "../../judge/compare.ts";
import { oneHot } from "../../judge/inputs.ts";
import type { Hint } from "./exercise.ts";

/** With more than two classes, all of them unlike: no other formula is a multiple of this one there. */
const PROBABILITIES = [0.05, 0.15, 0.3, 0.5];
/** What a row costs where a limit has taken the place of its probability, or of its logarithm. */
const LIMITS = [-1e-12, 1e-12, -Math.log(1e-12)];

/** The problem, with the hint that it is a factor, a limit, or that nothing is counted, where that is so. */
export async function hinted(lab: Lab, problem?: Problem): Promise<Problem | undefined> {
  if (!problem || problem.hint || problem.reason) return problem;
  const hint = hintOf(await losses(lab).catch(() => [NaN]));
  return hint ? { ...problem, hint } : problem;
}

function hintOf(losses: readonly number[]): Hint | undefined {
  const is = (limit: number) => losses.every((loss) => Math.abs(loss / limit - 1) < 0.01);
  if (LIMITS.some(is)) return "limited";
  const factors = losses.map((loss, label) => loss / -Math.log(PROBABILITIES[label]));
  const [first] = factors;
  if (!factors.every((factor) => isClose(factor, first))) return undefined;
  return first === 0 ? "uncounted" : first > 0 ? "factor" : undefined;
}

/** What one row costs, for each class that might be the right one. */
async function losses(lab: Lab): Promise<number[]> {
  const yPred = Matrix.from([PROBABILITIES]);
  const list: number[] = [];
  for (const label of PROBABILITIES.keys()) {
    const loss = await lab.call("computeLoss", [oneHot([label], PROBABILITIES.length), yPred]);
    list.push(numberIn(loss));
  }
  return list;
}
