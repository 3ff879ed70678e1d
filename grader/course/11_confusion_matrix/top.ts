/** The commonest mistakes in a confusion matrix. */
import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { kindProblem } from "../../judge/compare.ts";
import { fromPool, pool, size } from "../../judge/inputs.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import { counted } from "../../report/counted.ts";
import type { Hint } from "./exercise.ts";

const FIELDS = ["actual", "predicted", "count"];

interface Confusion {
  actual: number;
  predicted: number;
  count: number;
}

/** Whether the mistakes of any matrix are found and put in order. */
export async function findsMistakes(lab: Lab): Promise<Problem | undefined> {
  const problem = await amongFew(lab);
  if (!problem) return amongMany(lab);
  if (problem.hint === "fields" && await areOfTheirRow(lab)) return { ...problem, hint: "column" };
  if (problem.reason || (problem.hint !== "all" && problem.hint !== "order")) return problem;
  return { ...problem, hint: await hintOfOrder(lab) ?? problem.hint };
}

/** Six mistakes: two with one digit, two with two, two with three, and in no order. */
const SIX = Matrix.from([[1000, 1, 20], [9, 300, 11], [250, 100, 0]]);
const SORTED = [250, 100, 20, 11, 9, 1];
/** Row by row, and column by column. */
const FOUND = ["1,20,9,11,250,100", "9,250,1,100,20,11"];

/** What the order of six mistakes tells, and what becomes of them where two are asked for. */
async function hintOfOrder(lab: Lab): Promise<Hint | undefined> {
  const [six, two] = [await countsOf(lab, 6), await countsOf(lab, 2)];
  const isSorted = (digits: number) => {
    const some = six.filter((count) => `${count}`.length === digits);
    return `${some}` === `${SORTED.filter((count) => `${count}`.length === digits)}`;
  };
  if (`${two}` === `${SORTED.slice(2)}`) return "rest";
  if (`${six}` === `${SORTED}`) return "cut";
  if (`${six}` === `${SORTED.slice(0, 5)}` && two.length === 1) return "order"; // one too few
  if (`${six}` === `${SORTED.toReversed()}`) return "reversed";
  if (FOUND.includes(`${six}`)) return "unsorted";
  return six.length === 6 && [1, 2, 3].every(isSorted) ? "asText" : undefined;
}

/** The counts that come back; none where something else does. */
async function countsOf(lab: Lab, limit: number): Promise<number[]> {
  return (await sixOf(lab, limit)).map(({ count }) => count);
}

/** What comes back of the six mistakes; nothing where something else does. */
async function sixOf(lab: Lab, limit: number): Promise<Confusion[]> {
  const got = await lab.call("topConfusions", [SIX, limit]).catch(() => undefined);
  return Array.isArray(got) && got.every(isConfusion) ? got : [];
}

/** Whether each count comes with its own row, and some with a column that is another's. */
async function areOfTheirRow(lab: Lab): Promise<boolean> {
  const [got, rows] = [await sixOf(lab, 6), SIX.toRows()];
  return got.every(({ actual, count }) => rows[actual]?.includes(count)) &&
    got.some(({ actual, predicted, count }) => rows[actual][predicted] !== count);
}

/** More than ten classes: the numbers of some have two digits. */
function amongMany(lab: Lab): Promise<Problem | undefined> {
  const matrix = new Matrix(12, 12);
  for (let i = 0; i < 12; i++) matrix.set(i, i, 20 + i);
  for (const [actual, predicted, count] of MANY) matrix.set(actual, predicted, count);
  return ofCall("topConfusions", [matrix], async () => {
    const problem = topProblem(matrix, 5, await lab.call("topConfusions", [matrix]));
    return problem && { ...problem, hint: "ten" };
  });
}

/** Some mistakes among twelve classes: actual, predicted, count. */
const MANY = [[11, 1, 9], [1, 11, 8], [10, 0, 7], [4, 9, 6], [9, 10, 5], [0, 11, 4]];

function amongFew(lab: Lab): Promise<Problem | undefined> {
  const input = (most: number) => {
    const few = fc.oneof({ withCrossShrink: true }, size(6), fc.constantFrom(0, 20));
    const count = fc.oneof({ withCrossShrink: true }, fc.nat(12), fc.nat(2000));
    const limit = fc.option(few, { nil: undefined });
    return fc.tuple(size(most + 1, 2), pool((most + 1) ** 2, count), limit);
  };
  return forAll(lab, input, ([classes, counts, limit]) => {
    const matrix = fromPool(counts, classes, classes);
    const args = limit === undefined ? [matrix] : [matrix, limit];
    return ofCall(
      "topConfusions",
      args,
      async () => topProblem(matrix, limit ?? 5, await lab.call("topConfusions", args)),
    );
  });
}

function topProblem(matrix: Matrix, limit: number, got: unknown): Problem | undefined {
  if (!Array.isArray(got)) {
    return kindProblem("topConfusions(…)", got, "a list of { actual, predicted, count }");
  }
  return itemProblem(got) ?? listProblem(matrix, limit, got);
}

/** What to say of the first item that is not what an item should be. */
function itemProblem(got: unknown[]): Problem | undefined {
  const i = got.findIndex((item) => !isConfusion(item));
  if (i === -1) return undefined;
  const item = got[i];
  const isNamed = item !== null && typeof item === "object" && FIELDS.every((name) => name in item);
  const wanted = `{ ${FIELDS.join(", ")} }${isNamed ? ", all of them numbers" : ""}`;
  return {
    message: `topConfusions(…)[${i}] is ${show(item)}, expected ${wanted}`,
    expected: wanted,
    actual: show(item),
    hint: "none",
  };
}

function isConfusion(item: unknown): item is Confusion {
  return item !== null && typeof item === "object" &&
    FIELDS.every((name) => typeof (item as Record<string, unknown>)[name] === "number");
}

/** What off the diagonal is not zero, the largest first. */
function mistakesIn(matrix: Matrix): Confusion[] {
  return matrix.toRows().flatMap((row, actual) =>
    row.map((count, predicted) => ({ actual, predicted, count }))
  ).filter(({ actual, predicted, count }) => actual !== predicted && count > 0)
    .sort((a, b) => b.count - a.count);
}

/** What is wrong with a list of items, and the hint that is true of it. */
function listProblem(matrix: Matrix, limit: number, got: Confusion[]): Problem | undefined {
  const mistakes = mistakesIn(matrix);
  const expected = mistakes.slice(0, limit);
  const found = unrealProblem(matrix, mistakes, got) ?? lengthProblem(expected, got) ??
    orderProblem(expected, got);
  return found && { ...found, expected: show(expected), actual: show(got) };
}

/** What is wrong, and what helps. */
interface Found {
  message: string;
  hint: Hint;
}

/** An item that is not a mistake in the matrix, or one that is there twice. */
function unrealProblem(matrix: Matrix, mistakes: Confusion[], got: Confusion[]): Found | undefined {
  const isAt = (one: Confusion, other: Confusion) =>
    one.actual === other.actual && one.predicted === other.predicted;
  const unreal = got.find((item) =>
    !mistakes.some((one) => isAt(one, item) && one.count === item.count)
  );
  if (unreal) {
    const isThere = matrix.toRows()[unreal.actual]?.[unreal.predicted] === unreal.count;
    const hint = isThere ? "diagonal" : "fields";
    return { message: `${show(unreal)} is not a mistake in this matrix`, hint };
  }
  const twice = got.find((item, i) => got.findIndex((other) => isAt(item, other)) < i);
  return twice && { message: `${show(twice)} came back twice`, hint: "once" };
}

/** Too few or too many of the mistakes. */
function lengthProblem(expected: Confusion[], got: Confusion[]): Found | undefined {
  if (got.length === expected.length) return undefined;
  const message = `${counted(got.length, "confusion")} came back, expected ${expected.length}`;
  return { message, hint: got.length < expected.length ? "all" : "order" };
}

/** Equal counts may come in any order, so the counts alone are judged. */
function orderProblem(expected: Confusion[], got: Confusion[]): Found | undefined {
  const i = got.findIndex((item, at) => item.count !== expected[at].count);
  if (i === -1) return undefined;
  const message = `the count of confusion ${i} is ${got[i].count}, expected ${expected[i].count}`;
  return { message, hint: "order" };
}
