import fc from "fast-check";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { pool, size } from "../../judge/inputs.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { rejection } from "../../judge/rejection.ts";
import type { Rows } from "../network/network.ts";
import type { Hint } from "./exercise.ts";

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

/** More labels than a loop over the first hundred, or a counter of one byte, gets to. */
async function encodesMany(lab: Lab): Promise<Problem | undefined> {
  const labels = Array.from({ length: 300 }, (_, i) => (3 * i + 1) % 10);
  const problem = await encodes(lab, undefined, labels, false);
  return problem &&
    { ...problem, counterexample: "toOneHot(labels) // 300 labels, 1, 4, 7, 0, 3 …" };
}

/** What `02_to_one_hot.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "ten-classes",
    title: "A single 1 in each row, in the label's column",
    catches: "A 1 in the wrong column or in several, or as many columns as there are labels.",
    points: 3,
    uses: ["toOneHot"],
    run: async (lab) => {
      const labels = (most: number) =>
        fc.tuple(fc.array(fc.nat(9), { minLength: 1, maxLength: most }), fc.boolean());
      return await forAll(lab, labels, ([some, array]) => encodes(lab, undefined, some, array)) ??
        await encodesMany(lab);
    },
  },
  {
    id: "other-class-counts",
    title: "As many columns as there are classes",
    catches: "A number of columns fixed at ten, or taken from the labels.",
    points: 1,
    uses: ["toOneHot"],
    run: (lab) => {
      const input = (most: number) =>
        fc.tuple(size(3 * most), pool(most, fc.nat(11))).map(([numClasses, labels]) => ({
          numClasses,
          labels: labels.map((label) => label % numClasses),
        }));
      return forAll(lab, input, ({ numClasses, labels }) => encodes(lab, numClasses, labels, true));
    },
  },
  {
    id: "no-such-class",
    hint: "refuse",
    title: "A label that is no class throws a RangeError",
    catches:
      "A label that is out of range, or not whole, and is clamped, ignored or cut to a whole number.",
    points: 2,
    uses: ["toOneHot"],
    after: "ten-classes",
    run: async (lab) => {
      const wrong = [[[10]], [[-1]], [[2.5]], [[NaN]], [[0, 9, 10]], [[3], 3], [[4, 1], 3]];
      for (const args of [...wrong, [new Uint8Array([255])]]) {
        const problem = await rejection(lab, "toOneHot", args, { why: "that label is no class" });
        if (problem) return problem;
      }
      return undefined;
    },
  },
];
