import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { cell, matrix } from "../../judge/inputs.ts";
import { fullSizeProblem } from "../../judge/full_size.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { Repeated } from "../../sandbox/values.ts";
import { normals } from "../network/scene.ts";
import type { Hint } from "./exercise.ts";
import { reluHint, slopeHint } from "./symptom.ts";

/** Numbers near zero, off the grid and large: no rounding, threshold above 0 or cap may pass. */
const special = fc.constantFrom(0.003, -0.003, 1e-9, -1e-30, 1e-30, 0.12345, 300, 1e6).map(
  Math.fround,
);
const number = fc.oneof({ withCrossShrink: true }, cell, special);

/** Two inputs of one size; relu of the second is the second. */
const MIXED = Matrix.from([[1, -2]]);
const POSITIVE = Matrix.from([[3, 4]]);

function positive(value: number): number {
  return Math.max(0, value);
}

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

/** The hidden layer of the 10,000 test digits, on few different rows. */
const LAYER = { rows: 10_000, cols: 128, from: normals(97, 128, 1) };

function atFullSize(lab: Lab, fn: string, formula: (value: number) => number) {
  const { rows, cols, from } = LAYER;
  return fullSizeProblem(lab, {
    fn,
    args: [new Repeated(from, rows)],
    code: `${fn}(x) // 10,000 rows of 128`,
    rows,
    cols,
    row: (i) => from.row(i % from.rows).map(formula),
  });
}

/** At 0 the slope is a convention: any number from 0 to 1 lies between those on either side. */
function slope(value: number, got: number): number {
  if (value === 0 && got >= 0 && got <= 1) return got;
  return value > 0 ? 1 : 0;
}

/** A problem with the hint that is true of it; that of its check where nothing more is known. */
async function hinted(problem: Problem, hintFor: () => Promise<Hint | "none">): Promise<Problem> {
  if (problem.reason || problem.looks === "nan") return problem;
  const hint = await hintFor().catch(() => "none");
  return hint === "none" ? problem : { ...problem, hint };
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
    run: async (lab) => {
      const problem = await entryByEntry(lab, "relu", positive);
      if (problem) return await hinted(problem, () => reluHint(lab, positive));
      return await atFullSize(lab, "relu", positive);
    },
  },
  {
    id: "slope",
    hint: "slope",
    title: "The slope is 1 where the input is positive and 0 where it is negative",
    catches: "A slope that is not 0 below zero and 1 above it, whatever the size of the number.",
    points: 2,
    uses: ["reluDerivative"],
    run: async (lab) => {
      const problem = await entryByEntry(lab, "reluDerivative", slope);
      if (problem) return await hinted(problem, () => slopeHint(lab, slope));
      return await atFullSize(lab, "reluDerivative", (value) => slope(value, 0));
    },
  },
  promisesCheck<Hint>({
    points: 1,
    after: "relu",
    hint: "copy",
    calls: ["relu", "reluDerivative"].map((fn) => ({ fn, first: [MIXED], second: [POSITIVE] })),
  }),
];
