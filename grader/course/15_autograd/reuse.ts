/** Values that are used more than once. */
import fc from "fast-check";
import { Matrix, type Operation } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { atFullSize } from "../../judge/full_size.ts";
import { forAll } from "../../judge/property.ts";
import { closingFor } from "./alone.ts";
import { diamonds, TRANSFORMER } from "./fixed_cases.ts";
import { isNear, unshared } from "./hints.ts";
import { LEVELS, manyPaths } from "./network_tape.ts";
import type { Run } from "./oracle.ts";
import { type OpName, partsOf, reusing, summed } from "./random_tapes.ts";
import { isRight, slopesProblem } from "./tape.ts";
import { firstProblem, withSameDraws } from "./tries.ts";

const ROW = Matrix.from([[1, 2]]);

/**
 * What is wrong with a run in which values are used twice, and whether that is what it comes from.
 *
 * @param inputs those that are judged, the first of the run
 */
async function sharedProblem(lab: Lab, run: Run, inputs: Matrix[]): Promise<Problem | undefined> {
  const problem = await slopesProblem(lab, run, [...inputs.keys()]);
  if (!problem || problem.reason || isNear(problem)) return problem;
  const copy = unshared(run);
  const judged = [...copy.inputs.keys()].filter((i) => inputs.includes(copy.inputs[i]));
  return { ...problem, hint: await isRight(lab, copy, judged) ? "twice" : "alsoUnshared" };
}

/** Values that are used more than once, in random tapes and then in the known hard ones. */
export async function reuseProblem(lab: Lab): Promise<Problem | undefined> {
  const closing = await closingFor(lab);
  const parts = await partsOf(lab, closing);
  const isSumRight = await isRight(lab, summed({ tape: [], inputs: [ROW] }));
  return await forAll(
    withSameDraws(lab),
    (most) => fc.tuple(reusing(parts, most), isSumRight ? fc.boolean() : fc.constant(true)),
    ([run, isUneven]) => sharedProblem(lab, isUneven ? closing(run) : summed(run), run.inputs),
  ) ?? await firstProblem(
    [...diamonds, TRANSFORMER].filter(({ tape }) => isMadeOf(tape, parts)),
    (run) => sharedProblem(lab, closing(run), run.inputs),
  ) ?? await pathsProblem(lab, parts);
}

/** Whether a tape is made of some parts alone. */
function isMadeOf(tape: readonly Operation[], parts: readonly string[]): boolean {
  return tape.every(({ op }) => parts.includes(op));
}

/** What each level doubles if every path is followed by itself: a billion at the thirtieth. */
async function pathsProblem(lab: Lab, parts: OpName[]): Promise<Problem | undefined> {
  if (!parts.includes("scale") || !parts.includes("add")) return undefined;
  const { tape, inputs } = manyPaths();
  const code = `gradients(tape, inputs) // ${LEVELS} times v = v + v · 1/16`;
  const problem = await atFullSize(lab, code, "gradients", async () => {
    const got = await lab.call("gradients", [tape, inputs]);
    const slope = Array.isArray(got) ? got[0] : got;
    return matrixProblem("dv0", slope, [[(1 + 1 / 16) ** LEVELS]]);
  });
  return problem && { ...problem, hint: "paths" };
}
