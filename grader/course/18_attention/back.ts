/** What is wrong with the backward pass. */
import fc from "fast-check";
import type { Matrix } from "../../../lib/mod.ts";
import { Blocked, type Lab, type Problem } from "../../judge/check.ts";
import { forAll } from "../../judge/property.ts";
import { backwardAtFullSize } from "./full_size.ts";
import {
  either,
  full,
  type Heads,
  masked,
  numericSlopes,
  scalable,
  type Upstream,
} from "./head.ts";
import { isLonger, ofBackward, slopeVerdict } from "./judge.ts";
import { GENERAL } from "./looks.ts";
import {
  addUpToZero,
  areScoresRight,
  EXAMPLE,
  productProblem,
  scoresProblem,
  widthProblem,
  wrongDirections,
} from "./scores.ts";

/** Without a mask, but with as many keys as queries. */
const square: Heads = (most) => masked(most).map((head) => ({ ...head, causal: false }));

/** Three of which no slope is 0: what comes out right in all of them goes wrong too seldom to say where. */
const general: Heads = () =>
  fc.constantFrom(
    EXAMPLE,
    { ...EXAMPLE, causal: true },
    { ...EXAMPLE, k: GENERAL.k, v: GENERAL.v },
  );

/** What is wrong on the way back, and whether it is right with a mask, or without one. */
async function backProblem(
  judge: (heads: Heads) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  const problem = await judge(either);
  if (!problem || problem.reason || problem.hint || !await judge(general)) return problem;
  if (!await judge(full)) return { ...problem, hint: "onlyUnmasked" };
  if (await judge(masked)) return problem;
  return { ...problem, hint: await judge(square) ? "onlyMasked" : "onlySquare" };
}

/** What is wrong with the slopes along the values. */
export function valuesSlopeProblem(lab: Lab): Promise<Problem | undefined> {
  return backProblem((heads) =>
    forAll(
      lab,
      heads,
      (head) => ofBackward(lab, head, (got) => slopeVerdict("v", head, got).problem),
    )
  );
}

/** The way back through softmax; and where it is wrong with a mask and without, whether a row adds up to 0. */
export async function softmaxProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await backProblem((heads) => scoresProblem(lab, heads));
  if (!problem || problem.reason || problem.hint) return problem;
  return await addUpToZero(lab) ? problem : { ...problem, hint: "zero" };
}

/** A gradient along q or k, whatever its length, and whatever became of the slopes along the scores. */
export async function slopeProblem(lab: Lab, name: "q" | "k"): Promise<Problem | undefined> {
  if (!await areScoresRight(lab)) return await productProblem(lab, name);
  const other = name === "q" ? "k" : "q";
  return await backProblem((heads) =>
    forAll(lab, heads, (head) =>
      ofBackward(lab, head, (got) => {
        const { problem, onlyLength } = slopeVerdict(name, head, got);
        if (!problem || onlyLength) return undefined;
        const isOther = !problem.reason &&
          isLonger(got[`d${name}`] as Matrix, numericSlopes(other, head));
        return isOther ? { hint: "back", ...problem } : problem;
      }))
  );
}

/** The length of those of dq and dk whose direction is right. */
export async function lengthProblem(lab: Lab): Promise<Problem | undefined> {
  if (!await areScoresRight(lab)) return await widthProblem(lab);
  const wrong = await wrongDirections(lab);
  for (const causal of [false, true]) {
    const problem = await forAll(lab, scalable(causal), (head) => lengthOf(lab, head, wrong));
    if (problem) return problem;
  }
  if (wrong.size === 2) throw new Blocked("dq or dk must be right first, apart from a factor");
  return await backwardAtFullSize(lab, ["q", "k"].filter((name) => !wrong.has(name)));
}

function lengthOf(lab: Lab, head: Upstream, wrong: Set<string>) {
  return ofBackward(lab, head, (got) => {
    let length: Problem | undefined;
    for (const name of ["q", "k"] as const) {
      const { problem, onlyLength } = slopeVerdict(name, head, got);
      if (problem && !onlyLength) wrong.add(name);
      if (onlyLength && !wrong.has(name)) length ??= problem;
    }
    return wrong.size < 2 ? length : undefined;
  });
}
