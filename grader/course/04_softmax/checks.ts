import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { bounded } from "../../judge/draw.ts";
import { fromPool, matrix, pool } from "../../judge/inputs.ts";
import { fullSizeProblem } from "../../judge/full_size.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { Repeated } from "../../sandbox/values.ts";
import { normals } from "../network/scene.ts";
import { softmax } from "../network/network.ts";
import type { Hint } from "./exercise.ts";
import { hintForLarge, hintForSmall } from "./symptom.ts";

/** Inputs at the edges of what a float32 holds. */
const EXTREMES = [[[1000, 1000]], [[-1000, -1000]], [[1e38, -1e38]], [[0, 0], [1000, 1000]]];

function agreesOn(lab: Lab, x: Matrix) {
  return ofCall("softmax", [x], async () => {
    const y = await lab.call("softmax", [x]);
    return matrixProblem("softmax(x)", y, softmax(x.toRows()));
  });
}

/** Judges softmax on matrices. */
function agrees(lab: Lab, inputs: (most: number) => fc.Arbitrary<Matrix>) {
  return forAll(lab, inputs, (x) => agreesOn(lab, x));
}

const logit = fc.integer({ min: -9, max: 9 });
/** One row for as many classes as there are digits, or for more. */
const columns = (count: number) => pool(count, logit).map((numbers) => fromPool(numbers, 1, count));
const huge = fc.constantFrom(0, 1e38, -1e38, 3e38, -3e38).map(Math.fround);

/**
 * Two equal maxima of 1e38 should get one half each. But exp(x − (m + ln 2)) is just as right a formula,
 * and not even a float64 can hold 1e38 + ln 2: such rows are not judged.
 */
function maximaAreClear(x: Matrix): boolean {
  return x.toRows().every((row) => {
    const max = Math.max(...row);
    return max === 0 || row.filter((value) => value === max).length === 1;
  });
}

/** Code that counts to ten leaves out the last two, which has nothing to do with large numbers. */
async function manyColumns(lab: Lab): Promise<Problem | undefined> {
  const problem = await agrees(lab, () => columns(12));
  return problem && { hint: "columns", ...problem };
}

/** Whether rows and columns were exchanged. */
function isTransposed({ shapes }: Problem): boolean {
  if (!shapes) return false;
  const { got: [rows, cols], right } = shapes;
  return rows === right[1] && cols === right[0];
}

/** A problem with the hint that is true of it; what was thrown or is of another kind says all itself. */
async function hinted(
  problem: Problem | undefined,
  hintFor: () => Promise<string>,
): Promise<Problem | undefined> {
  if (!problem || problem.hint) return problem;
  if (problem.reason) return isTransposed(problem) ? { ...problem, hint: "rows" } : problem;
  return { ...problem, hint: await hintFor().catch(() => "none") };
}

/** The logits of the 60,000 training digits, on few different rows: metrics cover them all. */
const LOGITS = normals(97, 10, 1, 3);
const PROBABILITIES = softmax(LOGITS.toRows());

function atFullSize(lab: Lab): Promise<Problem | undefined> {
  return fullSizeProblem(lab, {
    fn: "softmax",
    args: [new Repeated(LOGITS, 60_000)],
    code: "softmax(x) // 60,000 rows of 10",
    rows: 60_000,
    cols: 10,
    row: (i) => PROBABILITIES[i % LOGITS.rows],
  });
}

/** What `04_softmax.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "probabilities",
    title: "Each row of logits becomes probabilities that add up to one",
    catches:
      "Rows that are not probabilities: sums by column or over the whole matrix, no exponential, a base other than e.",
    points: 4,
    uses: ["softmax"],
    run: async (lab) => {
      const problem = await agrees(lab, (most) => matrix(most, logit)) ??
        await agrees(lab, () => columns(10));
      return await hinted(problem, () => hintForSmall(lab)) ?? await atFullSize(lab);
    },
  },
  {
    id: "large-inputs",
    hint: "shift",
    title: "Stays right for any finite input, however large",
    catches:
      "Logits that overflow or vanish because the largest of their own row was not subtracted.",
    points: 4,
    uses: ["softmax"],
    after: "probabilities",
    run: async (lab) => {
      const large = fc.integer({ min: -1000, max: 1000 });
      let problem = await agrees(lab, (most) => matrix(most, large));
      problem ??= await agrees(lab, (most) => matrix(most, huge).filter(bounded(maximaAreClear)));
      problem ??= await manyColumns(lab);
      for (const rows of EXTREMES) problem ??= await agreesOn(lab, Matrix.from(rows));
      return await hinted(problem, () => hintForLarge(lab));
    },
  },
  promisesCheck<Hint>({
    points: 2,
    after: "probabilities",
    calls: [{
      fn: "softmax",
      first: [Matrix.from([[1, 2]])],
      second: [Matrix.from([[3, 1]])],
    }],
  }),
];
