import fc from "fast-check";
import type { Check, Lab, Problem } from "../../../../judge/check.ts";
import { kindProblem, numberProblem } from "../../../../judge/compare.ts";
import { cell } from "../../../../judge/inputs.ts";
import { forAll, ofCall } from "../../../../judge/property.ts";
import { heightAt } from "../line.ts";
import type { Hint } from "./exercise.ts";

/** What is wrong with a list of heights; undefined when nothing is. */
function heightsProblem(got: unknown, expected: number[]): Problem | undefined {
  if (!Array.isArray(got) || got.length !== expected.length) {
    const found = Array.isArray(got) ? got.length : undefined;
    return found === undefined ? kindProblem("line(…)", got, "an array") : {
      message: `line(…) has ${found} heights, expected ${expected.length}`,
      hint: "each",
    };
  }
  for (const [i, height] of expected.entries()) {
    const problem = numberProblem(`line(…)[${i}]`, got[i], height);
    if (problem) return problem;
  }
  return undefined;
}

/** Tries one call. */
function agreesOn(lab: Lab, xs: number[], slope: number, intercept: number) {
  return ofCall("line", [xs, slope, intercept], async () => {
    const got = await lab.call("line", [xs, slope, intercept]);
    return heightsProblem(
      got,
      xs.map((x) => heightAt(x, { slope, intercept })),
    );
  });
}

/** What `01_line.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "heights",
    title: "Each x gets slope · x + intercept",
    catches:
      "The two numbers swapped or one of them left out, rounded heights, a list that is too short.",
    points: 10,
    uses: ["line"],
    hint: "formula",
    run: (lab) =>
      forAll(
        lab,
        (most) => fc.tuple(fc.array(cell, { maxLength: most }), cell, cell),
        ([xs, slope, intercept]) => agreesOn(lab, xs, slope, intercept),
      ),
  },
];
