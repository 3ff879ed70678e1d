import fc from "fast-check";
import type { Check } from "../../../../judge/check.ts";
import { kindProblem, numberProblem } from "../../../../judge/compare.ts";
import { cell } from "../../../../judge/inputs.ts";
import { forAll, ofCall } from "../../../../judge/property.ts";
import { heightAt } from "../line.ts";
import type { Hint } from "./exercise.ts";

/** What `03_residuals.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "residuals",
    title: "Each point gets y − (slope · x + intercept)",
    catches: "The line's heights less the measured ones, and distances without a sign.",
    points: 8,
    uses: ["residuals"],
    hint: "sign",
    run: (lab) =>
      forAll(
        lab,
        (most) => fc.tuple(fc.array(fc.tuple(cell, cell), { maxLength: most }), cell, cell),
        ([points, slope, intercept]) => {
          const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
          return ofCall("residuals", [xs, ys, slope, intercept], async () => {
            const got = await lab.call("residuals", [xs, ys, slope, intercept]);
            if (!Array.isArray(got)) return kindProblem("residuals(…)", got, "an array");
            return xs
              .map((x, i) => ys[i] - heightAt(x, { slope, intercept }))
              .map((expected, i) => numberProblem(`residuals(…)[${i}]`, got[i], expected))
              .find((problem) => problem);
          });
        },
      ),
  },
];
