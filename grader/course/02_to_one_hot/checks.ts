import fc from "fast-check";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { fullSizeProblem } from "../../judge/full_size.ts";
import { pool, size } from "../../judge/inputs.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { rejection } from "../../judge/rejection.ts";
import type { Rows } from "../network/network.ts";
import { integers } from "../network/scene.ts";
import type { Hint } from "./exercise.ts";
import { failsOnBytes, hintFor, refusesZero } from "./symptom.ts";

function expectedRows(labels: number[], numClasses: number): Rows {
  return labels.map((label) => Array.from({ length: numClasses }, (_, j) => j === label ? 1 : 0));
}

function encodes(lab: Lab, numClasses: number | undefined, labels: number[], array: boolean) {
  const given = array ? labels : new Uint8Array(labels);
  const args = numClasses === undefined ? [given] : [given, numClasses];
  return ofCall("toOneHot", args, async () => {
    const y = await lab.call("toOneHot", args);
    return matrixProblem("toOneHot(labels)", y, expectedRows(labels, numClasses ?? 10));
  });
}

/** The labels of the whole training set, or nearly: no two parts of it are the same. */
const MANY = 60_000;
const manyLabels = Uint8Array.from(integers(MANY, 10, 1));

function wholeSet(lab: Lab): Promise<Problem | undefined> {
  return fullSizeProblem(lab, {
    fn: "toOneHot",
    args: [manyLabels],
    code: "toOneHot(labels) // 60,000 labels",
    rows: MANY,
    cols: 10,
    row: (i) => Array.from({ length: 10 }, (_, j) => j === manyLabels[i] ? 1 : 0),
  });
}

/** Classes above the largest digit: small draws have more than ten classes on some seeds only. */
const TWELVE = [11, 0, 10, 9];

/** A problem with the hint that is true of it; what was thrown or is of another kind says all itself. */
async function hinted(lab: Lab, problem: Problem | undefined): Promise<Problem | undefined> {
  if (!problem) return undefined;
  if (await failsOnBytes(lab)) return { ...problem, hint: "bytes" };
  if (problem.reason?.code === "threw") {
    return await refusesZero(lab) ? { ...problem, hint: "zero" } : problem;
  }
  if (problem.reason && !("what" in problem.reason)) return problem;
  return { ...problem, hint: await hintFor(lab).catch(() => "none") };
}

/** Where ten classes come out right, what goes wrong is the number of columns, or which labels are refused. */
async function ofTheirNumber(lab: Lab, problem: Problem | undefined) {
  if (!problem) return undefined;
  if (problem.reason?.code === "threw") {
    const isRefused = problem.reason.rangeError &&
      await hintFor(lab).catch(() => "threw") === "none";
    return isRefused ? { ...problem, hint: "classes" } : problem;
  }
  return problem.hint === "none" ? { ...problem, hint: "columns" } : problem;
}

/** What `02_to_one_hot.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "ten-classes",
    title: "A single 1 in each row, in the label's column",
    catches: "A 1 in the wrong column or in several, or as many columns as there are labels.",
    points: 2,
    uses: ["toOneHot"],
    run: async (lab) => {
      const labels = (most: number) =>
        fc.tuple(fc.array(fc.nat(9), { minLength: 1, maxLength: most }), fc.boolean());
      const problem = await forAll(
        lab,
        labels,
        ([some, array]) => encodes(lab, undefined, some, array),
      );
      return await hinted(lab, problem) ?? await wholeSet(lab);
    },
  },
  {
    id: "other-class-counts",
    title: "As many columns as there are classes",
    catches: "A number of columns fixed at ten, or taken from the labels.",
    points: 1,
    hint: "columns",
    uses: ["toOneHot"],
    run: async (lab) => {
      const input = (most: number) =>
        fc.tuple(size(3 * most), pool(most, fc.nat(11))).map(([numClasses, labels]) => ({
          numClasses,
          labels: labels.map((label) => label % numClasses),
        }));
      const problem = await forAll(
        lab,
        input,
        ({ numClasses, labels }) => encodes(lab, numClasses, labels, true),
      ) ?? await encodes(lab, 12, TWELVE, true);
      return await ofTheirNumber(lab, await hinted(lab, problem));
    },
  },
  {
    id: "no-such-class",
    hint: "refuse",
    title: "A label that is not a class throws a RangeError",
    catches:
      "A label that is out of range, or not whole, and is clamped, ignored or cut to a whole number.",
    points: 2,
    uses: ["toOneHot"],
    after: "ten-classes",
    run: async (lab) => {
      const wrong = [[[10]], [[-1]], [[2.5]], [[NaN]], [[0, 9, 10]], [[3], 3], [[4, 1], 3]];
      for (const args of [...wrong, [new Uint8Array([255])]]) {
        const problem = await rejection(lab, "toOneHot", args, {
          why: "that label is not a class",
          hintOfOther: "kind",
        });
        if (problem) return problem;
      }
      return undefined;
    },
  },
  promisesCheck<Hint>({
    points: 1,
    after: "ten-classes",
    calls: [{ fn: "toOneHot", first: [[1, 0], 2], second: [[0, 1], 2] }],
  }),
];
