import fc from "fast-check";
import type { Check, Lab, Problem } from "../../../../judge/check.ts";
import { isRecord, kindProblem, numberProblem } from "../../../../judge/compare.ts";
import { cell } from "../../../../judge/inputs.ts";
import { forAll, ofCall } from "../../../../judge/property.ts";
import { type Fit, heightAt, leastSquares } from "../line.ts";
import type { Hint } from "./exercise.ts";

/** Two to `most` + 1 different xs: one point alone lies on many lines. */
function places(most: number): fc.Arbitrary<number[]> {
  return fc.uniqueArray(fc.integer({ min: -9, max: 9 }), {
    minLength: 2,
    maxLength: most + 1,
  });
}

/** Points on one line. */
function onLine(most: number): fc.Arbitrary<[number[], number[]]> {
  return fc.tuple(places(most), cell, cell)
    .map((
      [xs, slope, intercept],
    ) => [xs, xs.map((x) => heightAt(x, { slope, intercept }))]);
}

/** Points anywhere. */
function anywhere(most: number): fc.Arbitrary<[number[], number[]]> {
  return places(most).chain((xs) =>
    fc.tuple(
      fc.constant(xs),
      fc.array(cell, { minLength: xs.length, maxLength: xs.length }),
    )
  );
}

function fitProblem(
  got: unknown,
  expected: Fit,
  names: readonly (keyof Fit)[],
): Problem | undefined {
  if (!isRecord(got)) {
    return kindProblem(
      "fit(xs, ys)",
      got,
      "an object with slope, intercept and error",
    );
  }
  for (const name of names) {
    const problem = numberProblem(name, got[name], expected[name]);
    if (problem) return problem;
  }
  return undefined;
}

/** Compares some fields of the answer with the best line's. */
function agrees(
  lab: Lab,
  inputs: typeof onLine,
  ...names: (keyof Fit)[]
): Promise<Problem | undefined> {
  return forAll(lab, inputs, ([xs, ys]) =>
    ofCall("fit", [xs, ys], async () => {
      const got = await lab.call("fit", [xs, ys]);
      return fitProblem(got, leastSquares(xs, ys), names);
    }));
}

/** What `02_fit.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "points-on-a-line",
    title: "Finds the line that all points lie on",
    catches: "Lines that always go through the origin, and x and y swapped.",
    points: 10,
    uses: ["fit"],
    hint: "means",
    run: (lab) => agrees(lab, onLine, "slope", "intercept"),
  },
  {
    id: "scattered-points",
    title: "Finds the line with the smallest error where the points are scattered",
    catches:
      "Lines through two of the points, which are right as long as all points lie on one line.",
    points: 10,
    uses: ["fit"],
    hint: "slope",
    after: "points-on-a-line",
    run: (lab) => agrees(lab, anywhere, "slope", "intercept"),
  },
  {
    id: "error",
    title: "Says how large the mean squared error is",
    catches: "The sum of the squares in place of their mean, or its square root.",
    points: 5,
    uses: ["fit"],
    hint: "error",
    after: "scattered-points",
    run: (lab) => agrees(lab, anywhere, "error"),
  },
];
