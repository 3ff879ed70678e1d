import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import { Blocked, type Check, type Lab, type Problem, type Symptom } from "../../judge/check.ts";
import { matrixProblem, type Rows } from "../../judge/compare.ts";
import { size } from "../../judge/inputs.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll } from "../../judge/property.ts";
import type { Hint } from "./exercise.ts";
import { backwardAtFullSize, outAtFullSize, weightsAtFullSize } from "./full_size.ts";
import { heads, numericSlopes, type Upstream } from "./head.ts";
import {
  CLOSE,
  isLonger,
  ofAttention,
  ofBackward,
  outProblem,
  scaledProblem,
  slopeVerdict,
  weightsProblem,
} from "./judge.ts";
import { futureProblem } from "./properties.ts";
import {
  areScoresRight,
  productProblem,
  scoresProblem,
  widthProblem,
  wrongDirections,
} from "./scores.ts";

const full = (most: number) => heads(most, false);
const masked = (most: number) => heads(most, true);
const either = (most: number) => fc.boolean().chain((causal) => heads(most, causal));
/** Where √d is not 1, and with two tokens at least: one token has no choice. */
const scalable = (causal: boolean) => (most: number) =>
  heads(most, causal, { d: size(most + 1, 2), least: 2 });

/** Weights by column, or by the whole matrix, do not add up to one in each row. */
function withRows(problem: Problem | undefined, weights: unknown): Problem | undefined {
  if (!problem || problem.reason || !(weights instanceof Matrix)) return problem;
  const sums = weights.toRows().map((row) => row.reduce((sum, x) => sum + x, 0));
  return sums.some((sum) => Math.abs(sum - 1) > 1e-3) ? { hint: "rows", ...problem } : problem;
}

/** Weights of scores that a matrix can hold but exp cannot; the same whatever the scale. */
const LARGE: { q: number[][]; k: number[][]; right: Rows }[] = [
  { q: [[1000]], k: [[1], [1], [0]], right: [[0.5, 0.5, 0]] },
  { q: [[-1000]], k: [[100], [100]], right: [[0.5, 0.5]] },
  { q: [[100], [-100]], k: [[100], [0]], right: [[1, 0], [0, 1]] },
];

/**
 * Whether token 0 leaves a score of token 1 out, however large it is and however low its own: so low
 * that −100 hides nothing, and no lower, as exp(−102) is still above 0 in float32.
 */
const LATER = [
  { q: [[1], [0]], k: [[0], [10_000]], right: [[1, 0], [0.5, 0.5]] },
  { q: [[1], [0]], k: [[-102], [0]], right: [[1, 0], [0.5, 0.5]] },
];

function fixedProblem(
  lab: Lab,
  { q, k, right }: typeof LATER[number],
  causal: boolean,
): Promise<Problem | undefined> {
  const [queries, keys] = [q, k].map((rows) => Matrix.from(rows));
  const values = Matrix.from(k.map((_, j) => [j + 1]));
  return ofAttention(
    lab,
    { q: queries, k: keys, v: values, causal },
    (got) => matrixProblem("weights", got.weights, right, { tolerance: CLOSE, of: got }),
  );
}

async function largeProblem(lab: Lab): Promise<Problem | undefined> {
  let problem: Problem | undefined;
  for (const scores of LARGE) problem ??= await fixedProblem(lab, scores, false);
  return problem;
}

async function causalProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await forAll(
    lab,
    masked,
    (head) => ofAttention(lab, head, (got) => weightsProblem(head, got)),
  );
  if (problem) return problem;
  for (const scores of LATER) {
    const later = await fixedProblem(lab, scores, true);
    if (later) return { hint: "before", ...later };
  }
  return await futureProblem(lab);
}

/** What is true only where softmax of the scores comes out right without a mask, but for their scale. */
function ifWeighted(hint: Hint): (symptom: Symptom) => Hint | "none" {
  return ({ problem: { reason }, cameOut }) =>
    "what" in reason || cameOut("weights") !== "passed" ? "none" : hint;
}

/** A gradient along q or k, whatever its length, and whatever became of the slopes along the scores. */
async function slopeProblem(lab: Lab, name: "q" | "k"): Promise<Problem | undefined> {
  if (!await areScoresRight(lab)) return await productProblem(lab, name);
  const other = name === "q" ? "k" : "q";
  return forAll(lab, either, (head) =>
    ofBackward(lab, head, (got) => {
      const { problem, onlyLength } = slopeVerdict(name, head, got);
      if (!problem || onlyLength) return undefined;
      const isOther = !problem.reason &&
        isLonger(got[`d${name}`] as Matrix, numericSlopes(other, head));
      return isOther ? { hint: "back", ...problem } : problem;
    }));
}

/** A product of another shape is a product of other factors. */
function hintBack({ problem: { reason } }: Symptom): Hint | "none" {
  return "what" in reason && reason.what !== "shape" ? "none" : "back";
}

/** The length of those of dq and dk whose direction is right. */
async function lengthProblem(lab: Lab): Promise<Problem | undefined> {
  if (!await areScoresRight(lab)) return await widthProblem(lab);
  const wrong = await wrongDirections(lab);
  for (const causal of [false, true]) {
    const problem = await forAll(lab, scalable(causal), (head) => lengthOf(lab, head, wrong));
    if (problem) return problem;
  }
  if (wrong.size === 2) throw new Blocked("dq or dk must have the right direction first");
  return await backwardAtFullSize(lab, ["q", "k"].filter((name) => !wrong.has(name)));
}

function lengthOf(lab: Lab, head: Upstream, wrong: Set<string>) {
  return ofBackward(lab, head, (got) => {
    let length: Problem | undefined;
    for (const name of ["q", "k"] as const) {
      const { problem, onlyLength } = slopeVerdict(name, head, got);
      if (problem && !onlyLength) wrong.add(name);
      if (onlyLength && !wrong.has(name)) length ??= problem;
    }
    return wrong.size < 2 ? length : undefined;
  });
}

/** Two queries, keys, values and slopes. */
const [Q, K, V, D] = [[[1, 2], [0, 1]], [[2, 1], [1, 3]], [[3, -1], [5, 2]], [[1, -2], [3, 1]]]
  .map((rows) => Matrix.from(rows));
const WEIGHTS = Matrix.from([[0.25, 0.75], [0.5, 0.5]]);

/** What `18_attention.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "weights",
    title: "Each row of weights is softmax of a query's scores for all keys",
    catches: "Softmax down the columns, queries and keys exchanged, scores without softmax.",
    points: 2,
    uses: ["attention"],
    hint: "scores",
    run: (lab) =>
      forAll(
        lab,
        full,
        (head) => ofAttention(lab, head, (got) => withRows(weightsProblem(head, got), got.weights)),
      ),
  },
  {
    id: "scale",
    title: "The scores are divided by √d, the root of the width of the keys",
    catches: "No scale, d in place of its root, a product by it, the root of another width.",
    points: 1,
    uses: ["attention"],
    hint: ifWeighted("scale"),
    run: async (lab) =>
      await forAll(
        lab,
        scalable(false),
        (head) => ofAttention(lab, head, (got) => scaledProblem(head, got)),
      ) ?? await weightsAtFullSize(lab),
  },
  {
    id: "out",
    title: "out is the mean of the values, weighted by the weights that are returned",
    catches: "Values that are added up without weights, by column, or from another matrix.",
    points: 1,
    uses: ["attention"],
    hint: "out",
    after: "weights",
    run: async (lab) =>
      await forAll(lab, full, (head) => ofAttention(lab, head, (got) => outProblem(head, got))) ??
        await outAtFullSize(lab),
  },
  {
    id: "causal",
    title: "With causal, row i has weights for tokens 0 to i, and exactly 0 for later ones",
    catches: "A mask that is missing, upside down, one token off, or put on after softmax.",
    points: 2,
    uses: ["attention"],
    hint: ifWeighted("mask"),
    run: causalProblem,
  },
  {
    id: "large-scores",
    title: "Stays right for scores of 1000 and of −100,000",
    catches: "Scores that overflow because the largest of their row was not subtracted.",
    points: 1,
    uses: ["attention"],
    hint: ifWeighted("large"),
    run: largeProblem,
  },
  {
    id: "dv",
    title: "dv is the slope of the loss along v",
    catches: "Scores in place of weights, or weights that are not transposed.",
    points: 1,
    uses: ["attentionBackward"],
    hint: "dv",
    run: (lab) =>
      forAll(
        lab,
        either,
        (head) => ofBackward(lab, head, (got) => slopeVerdict("v", head, got).problem),
      ),
  },
  {
    id: "softmax-back",
    title: "The slopes go back through softmax, in which each score moves all weights of its row",
    catches: "Softmax's slope without its row term, only its diagonal, or a term of another row.",
    points: 2,
    uses: ["attentionBackward"],
    hint: "softmax",
    run: scoresProblem,
  },
  {
    id: "dq",
    title: "dq points along the slope of the loss along q",
    catches: "Slopes along the scores times q in place of k, or dq and dk exchanged.",
    points: 1,
    uses: ["attentionBackward"],
    hint: hintBack,
    run: (lab) => slopeProblem(lab, "q"),
  },
  {
    id: "dk",
    title: "dk points along the slope of the loss along k",
    catches: "Slopes along the scores that are not transposed, or times k in place of q.",
    points: 1,
    uses: ["attentionBackward"],
    hint: hintBack,
    run: (lab) => slopeProblem(lab, "k"),
  },
  {
    id: "scale-back",
    title: "dq and dk are as long as the slopes: divided by √d, once",
    catches: "A scale that is missing on the way back, in one of both, or made twice.",
    points: 1,
    uses: ["attentionBackward"],
    hint: "scaleBack",
    run: lengthProblem,
  },
  promisesCheck<Hint>({
    points: 1,
    calls: [
      {
        fn: "attention",
        first: [Q, K, V, { causal: false }],
        second: [K, Q, V, { causal: true }],
      },
      {
        fn: "attentionBackward",
        first: [Q, K, V, WEIGHTS, D],
        second: [K, Q, V, WEIGHTS, D],
      },
    ],
  }),
];
