import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { kindProblem, matrixProblem } from "../../judge/compare.ts";
import { fromPool, pool, size } from "../../judge/inputs.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import { counted } from "../../report/counted.ts";
import type { Rows } from "../network/network.ts";
import type { Hint } from "./exercise.ts";

const FIELDS = ["actual", "predicted", "count"];

interface Confusion {
  actual: number;
  predicted: number;
  count: number;
}

function countsOf(pairs: [number, number][], numClasses: number): Rows {
  return Array.from({ length: numClasses }, (_, a) =>
    Array.from(
      { length: numClasses },
      (_, p) => pairs.filter(([actual, predicted]) => actual === a && predicted === p).length,
    ));
}

function counts(lab: Lab, numClasses: number | undefined) {
  return (list: [number, number][]) => {
    const [actual, predicted] = [list.map(([a]) => a), list.map(([, p]) => p)];
    const args: unknown[] = numClasses === undefined
      ? [new Uint8Array(actual), new Uint8Array(predicted)]
      : [actual, predicted, numClasses];
    return ofCall("confusionMatrix", args, async () => {
      const matrix = await lab.call("confusionMatrix", args);
      return matrixProblem("confusionMatrix(…)", matrix, countsOf(list, numClasses ?? 10));
    });
  };
}

function tryPairs(lab: Lab, numClasses: number | undefined) {
  const label = fc.nat((numClasses ?? 10) - 1);
  const pairs = (most: number) =>
    fc.array(fc.tuple(label, label), { minLength: 1, maxLength: 3 * most });
  return forAll(lab, pairs, counts(lab, numClasses));
}

/** One pair more often than a byte can count, and a few others. */
async function tryMany(lab: Lab): Promise<Problem | undefined> {
  const [often, ...others] = lab.random.permutation(10);
  const list = [
    ...Array(300).fill([often, others[0]]),
    ...others.map((label, i) => [label, others[i >> 1]]),
  ];
  const problem = await counts(lab, undefined)(list);
  const pair = `actual ${often}, predicted ${others[0]}`;
  const counterexample =
    `confusionMatrix(actual, predicted) // 300 pairs of ${pair}, then 9 others`;
  return problem && { ...problem, counterexample };
}

function isConfusion(item: unknown): item is Confusion {
  return item !== null && typeof item === "object" &&
    FIELDS.every((name) => typeof (item as Record<string, unknown>)[name] === "number");
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

function topProblem(matrix: Matrix, limit: number, got: unknown): Problem | undefined {
  if (!Array.isArray(got)) {
    const wanted = "a list of { actual, predicted, count }";
    return { ...kindProblem("topConfusions(…)", got, wanted), hint: "none" };
  }
  const kind = itemProblem(got);
  if (kind) return kind;
  const rows = matrix.toRows();
  const isMistake = ({ actual, predicted }: Confusion) =>
    actual !== predicted && rows[actual]?.[predicted] > 0;
  const problem = listProblem(matrix, limit, got);
  const all = mistakesIn(matrix).length;
  const isLost = got.length < all && all < limit; // not for the limit, nor for the order
  const hint = got.every(isMistake) && !isLost ? "order" : "diagonal";
  return problem && { ...problem, hint };
}

/** What off the diagonal is not zero. */
function mistakesIn(matrix: Matrix): Confusion[] {
  return matrix.toRows().flatMap((row, actual) =>
    row.map((count, predicted) => ({ actual, predicted, count }))
  ).filter(({ actual, predicted, count }) => actual !== predicted && count > 0);
}

/** Equal counts may come in any order, so the counts are judged first, then what they count. */
function listProblem(matrix: Matrix, limit: number, got: Confusion[]): Problem | undefined {
  const mistakes = mistakesIn(matrix);
  const expected = mistakes.sort((a, b) => b.count - a.count).slice(0, limit);
  const shown = { expected: show(expected), actual: show(got) };
  if (got.length !== expected.length) {
    const many = counted(got.length, "confusion");
    return { message: `${many} came back, expected ${expected.length}`, ...shown };
  }
  const i = got.findIndex((item, at) => item.count !== expected[at].count);
  if (i !== -1) {
    return {
      message: `the count of confusion ${i} is ${got[i].count}, expected ${expected[i].count}`,
      ...shown,
    };
  }
  const isReal = ({ actual, predicted, count }: Confusion) =>
    mistakes.some((m) => m.actual === actual && m.predicted === predicted && m.count === count);
  const wrong = got.find((item) => !isReal(item));
  if (wrong) {
    return { message: `${show(wrong)} is no mistake in this matrix`, ...shown };
  }
  const distinct = new Set(got.map(({ actual, predicted }) => `${actual} ${predicted}`));
  return distinct.size < got.length
    ? { message: "a confusion came back twice", ...shown }
    : undefined;
}

/** What `11_confusion_matrix.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "counts",
    title: "Each pair is counted in the true class's row and the predicted class's column",
    catches: "Rows and columns swapped, shares in place of counts, or counts that overflow a byte.",
    points: 2,
    uses: ["confusionMatrix"],
    run: async (lab) => await tryPairs(lab, undefined) ?? await tryMany(lab),
  },
  {
    id: "other-class-counts",
    title: "As many rows and columns as there are classes",
    catches: "A matrix that is fixed at ten classes.",
    points: 1,
    uses: ["confusionMatrix"],
    run: (lab) => tryPairs(lab, 3),
  },
  {
    id: "top-confusions",
    hint: "diagonal",
    title: "The commonest mistakes come first, right answers not at all",
    catches:
      "Right answers or empty pairs in the list, the wrong order, or a limit that is ignored.",
    points: 3,
    uses: ["topConfusions"],
    run: (lab) => {
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
    },
  },
];
