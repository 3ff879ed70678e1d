/** Confusion matrices: how often each pair of classes occurs. */
import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { atFullSize } from "../../judge/full_size.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import type { Rows } from "../network/network.ts";
import type { Hint } from "./exercise.ts";

/** The true and the predicted class of an image. */
type Pair = readonly [actual: number, predicted: number];

function countsOf(pairs: readonly Pair[], numClasses: number): Rows {
  const counts = Array.from({ length: numClasses }, () => Array<number>(numClasses).fill(0));
  for (const [actual, predicted] of pairs) counts[actual][predicted]++;
  return counts;
}

/** Whether lists of any classes are counted rightly. */
export async function countsPairs(lab: Lab, numClasses?: number): Promise<Problem | undefined> {
  const label = fc.nat((numClasses ?? 10) - 1);
  const pairs = (most: number) =>
    fc.array(fc.tuple(label, label), { minLength: 1, maxLength: 3 * most });
  const problem = await forAll(lab, pairs, (list) => {
    const args = argsOf(list, numClasses);
    return ofCall("confusionMatrix", args, () => countsProblem(lab, list, numClasses));
  });
  if (!problem || problem.reason) return problem;
  return { ...problem, hint: await patternOf(lab) };
}

/** Each pair of ten classes, from two to five times. */
const LONG: Pair[] = Array.from({ length: 100 }, (_, i) => [Math.floor(i / 10), i % 10] as const)
  .flatMap(([a, p]) => Array<Pair>(2 + (3 * a + p) % 4).fill([a, p]));

/** What a wrong matrix may look like as a whole, and the hint that is true of it. */
const PATTERNS: { hint: Hint; is(got: Rows, right: Rows): boolean }[] = [
  { hint: "filled", is: (got) => got.flat().every((count) => count === 0) },
  {
    hint: "alike",
    is: (got) => new Set(got.map(String)).size === 1 && new Set(got[0]).size > 1,
  },
  {
    hint: "shares",
    is: (got) => got.flat().some((count) => Number.isFinite(count) && !Number.isInteger(count)),
  },
  {
    hint: "leftOut",
    is: (got, right) =>
      `${got}` !== `${right}` &&
      got.every((row, i) => row.every((count, j) => count === 0 || count === right[i][j])),
  },
];

/** What the matrix of a long list looks like, where that tells more than one entry does. */
async function patternOf(lab: Lab): Promise<Hint | undefined> {
  const got = await lab.call("confusionMatrix", argsOf(LONG, undefined)).catch(() => undefined);
  if (!(got instanceof Matrix) || got.rows !== 10 || got.cols !== 10) return undefined;
  return PATTERNS.find(({ is }) => is(got.toRows(), countsOf(LONG, 10)))?.hint;
}

/** Typed arrays without a number of classes; plain lists with one. */
function argsOf(list: readonly Pair[], numClasses: number | undefined): unknown[] {
  const [actual, predicted] = [list.map(([a]) => a), list.map(([, p]) => p)];
  return numClasses === undefined
    ? [new Uint8Array(actual), new Uint8Array(predicted)]
    : [actual, predicted, numClasses];
}

async function countsProblem(
  lab: Lab,
  list: readonly Pair[],
  numClasses?: number,
): Promise<Problem | undefined> {
  const got = await lab.call("confusionMatrix", argsOf(list, numClasses));
  return matrixProblem("confusionMatrix(…)", got, countsOf(list, numClasses ?? 10));
}

/** One pair more often than 16 bits can count, and each of the others a few times, at the end. */
export function countsMany(lab: Lab): Promise<Problem | undefined> {
  const list = Array.from(
    { length: 70_000 },
    (_, i): Pair => i < 66_000 ? [4, 9] : [i % 10, Math.floor(i / 7) % 10],
  );
  const code = "confusionMatrix(actual, predicted) // 66,000 pairs 4, 9, then 4,000 others";
  return atFullSize(lab, code, "confusionMatrix", () => countsProblem(lab, list));
}
