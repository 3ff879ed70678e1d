import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { cell, matrix } from "../../judge/inputs.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import type { Hint } from "./exercise.ts";

/** Numbers near zero, off the grid and large: no rounding, threshold above 0 or cap may pass. */
const special = fc.constantFrom(0.003, -0.003, 1e-9, -1e-30, 1e-30, 0.12345, 300, 1e6).map(
  Math.fround,
);
const number = fc.oneof({ withCrossShrink: true }, cell, special);

/** @param formula what an entry becomes; `got` is what the answer made of it */
function entryByEntry(lab: Lab, fn: string, formula: (value: number, got: number) => number) {
  return forAll(lab, (most) => matrix(most, number), (x) =>
    ofCall(fn, [x], async () => {
      const y = await lab.call(fn, [x]);
      const got = y instanceof Matrix ? y.data : [];
      const expected = x.toRows().map((row, i) =>
        row.map((value, j) => formula(value, got[i * x.cols + j]))
      );
      return matrixProblem(`${fn}(x)`, y, expected);
    }));
}

/** At 0 the slope is a convention: any number from 0 to 1 lies between those on either side. */
function slope(value: number, got: number): number {
  if (value === 0 && got >= 0 && got <= 1) return got;
  return value > 0 ? 1 : 0;
}

/** What `03_relu.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "relu",
    hint: "relu",
    title: "ReLU keeps positive numbers and turns the others into 0",
    catches:
      "Negative numbers let through, a leaky, smooth or capped variant, or a changed argument.",
    points: 2,
    uses: ["relu"],
    run: (lab) => entryByEntry(lab, "relu", (value) => Math.max(0, value)),
  },
  {
    id: "slope",
    hint: "slope",
    title: "The slope is 1 where the input is positive and 0 where it is negative",
    catches: "A slope that is not 0 below zero and 1 above it, whatever the size of the number.",
    points: 3,
    uses: ["reluDerivative"],
    run: (lab) => entryByEntry(lab, "reluDerivative", slope),
  },
];
