import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import { Blocked, type Check, type Lab, type Problem, type Symptom } from "../../judge/check.ts";
import { matrixProblem, type Rows } from "../../judge/compare.ts";
import { size } from "../../judge/inputs.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll } from "../../judge/property.ts";
import type { Hint } from "./exercise.ts";
import { backwardAtFullSize, outAtFullSize, weightsAtFullSize } from "./full_size.ts";
import { heads, type Inputs, numericSlopes, type Upstream } from "./head.ts";
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
import { GENERAL, looksOfWeights } from "./looks.ts";
import { futureProblem } from "./properties.ts";
import {
  addUpToZero,
  areScoresRight,
  EXAMPLE,
  productProblem,
  scoresProblem,
  widthProblem,
  wrongDirections,
} from "./scores.ts";

const full = (most: number) => heads(most, false);
const masked = (most: number) => heads(most, true);
/** Without a mask, but with as many keys as queries. */
const square = (most: number) => masked(most).map((head) => ({ ...head, causal: false }));
const either = (most: number) => fc.boolean().chain((causal) => heads(most, causal));
/** Where √d is not 1, and with two tokens at least: one token has no choice. */
const scalable = (causal: boolean) => (most: number) =>
  heads(most, causal, { d: size(most + 1, 2), least: 2 });

/** What is wrong with the weights without a mask, and what they look like. */
async function fullProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await forAll(
    lab,
    full,
    (head) => ofAttention(lab, head, (got) => weightsProblem(head, got)),
  );
  if (!problem || problem.reason) return problem;
  let hint: Hint | undefined;
  await ofAttention(lab, GENERAL, ({ weights }) => void (hint = looksOfWeights(weights)));
  return hint ? { ...problem, hint } : problem;
}

/** Two tokens, four wide, of which the second one has the scores 0 and 4. */
const MASKED: Inputs = {
  q: Matrix.from([[0, 0, 0, 0], [2, 0, 0, 0]]),
  k: Matrix.from([[0, 0, 0, 0], [2, 0, 0, 0]]),
  v: Matrix.from([[1], [2]]),
  causal: true,
};

/** With a mask the scores have the same scale; what is wrong beside it is another check's. */
async function maskedScaleProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await ofAttention(
    lab,
    MASKED,
    (got) => weightsProblem(MASKED, got) ? undefined : scaledProblem(MASKED, got),
  );
  return problem && { hint: "scaleOfMasked", ...problem };
}

/** Queries and keys whose weights are known, whatever the scale. */
interface Known {
  q: Rows;
  k: Rows;
  right: Rows;
}

/** Scores that tell nothing apart. */
const ALIKE: Known = { q: [[0], [0]], k: [[0], [0]], right: [[0.5, 0.5], [0.5, 0.5]] };

/** Weights of scores that a matrix can hold but exp cannot. */
const LARGE: Known[] = [
  { q: [[1000]], k: [[1], [1], [0]], right: [[0.5, 0.5, 0]] },
  { q: [[-1000]], k: [[100], [100]], right: [[0.5, 0.5]] },
  { q: [[100], [-100]], k: [[100], [0]], right: [[1, 0], [0, 1]] },
];

/**
 * Whether token 0 leaves a score of token 1 out, however large it is and however low its own: so low
 * that −100 hides nothing, and no lower, as exp(−102) is still above 0 in float32.
 */
const LATER: Known[] = [
  { q: [[1], [0]], k: [[0], [10_000]], right: [[1, 0], [0.5, 0.5]] },
  { q: [[1], [0]], k: [[-102], [0]], right: [[1, 0], [0.5, 0.5]] },
];

function fixedProblem(
  lab: Lab,
  { q, k, right }: Known,
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
  return await orNaN(lab, problem, "large");
}

/** A hint on NaN that comes where small scores without a mask make none. */
async function orNaN(lab: Lab, problem: Problem | undefined, hint: Hint) {
  if (problem?.looks !== "nan" || await fixedProblem(lab, ALIKE, false)) return problem;
  return { ...problem, hint };
}

async function causalProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await forAll(
    lab,
    masked,
    (head) => ofAttention(lab, head, (got) => weightsProblem(head, got)),
  );
  if (problem) return await orNaN(lab, problem, "maskNaN");
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

/** Where heads come from. */
type Heads = (most: number) => fc.Arbitrary<Upstream>;

/** Three of which no slope is 0: what comes out right in all of them goes wrong too seldom to say where. */
const general: Heads = () =>
  fc.constantFrom(
    EXAMPLE,
    { ...EXAMPLE, causal: true },
    { ...EXAMPLE, k: GENERAL.k, v: GENERAL.v },
  );

/** What is wrong on the way back, and whether it is right with a mask, or without one. */
async function backProblem(
  judge: (heads: Heads) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  const problem = await judge(either);
  if (!problem || problem.reason || problem.hint || !await judge(general)) return problem;
  if (!await judge(full)) return { ...problem, hint: "onlyUnmasked" };
  if (await judge(masked)) return problem;
  return { ...problem, hint: await judge(square) ? "onlyMasked" : "onlySquare" };
}

/** The way back through softmax; and where it is wrong with a mask and without, whether a row adds up to 0. */
async function softmaxProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await backProblem((heads) => scoresProblem(lab, heads));
  if (!problem || problem.reason || problem.hint) return problem;
  return await addUpToZero(lab) ? problem : { ...problem, hint: "zero" };
}

/** A gradient along q or k, whatever its length, and whatever became of the slopes along the scores. */
async function slopeProblem(lab: Lab, name: "q" | "k"): Promise<Problem | undefined> {
  if (!await areScoresRight(lab)) return await productProblem(lab, name);
  const other = name === "q" ? "k" : "q";
  return await backProblem((heads) =>
    forAll(lab, heads, (head) =>
      ofBackward(lab, head, (got) => {
        const { problem, onlyLength } = slopeVerdict(name, head, got);
        if (!problem || onlyLength) return undefined;
        const isOther = !problem.reason &&
          isLonger(got[`d${name}`] as Matrix, numericSlopes(other, head));
        return isOther ? { hint: "back", ...problem } : problem;
      }))
  );
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
    run: fullProblem,
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
      ) ?? await maskedScaleProblem(lab) ?? await weightsAtFullSize(lab),
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
      backProblem((heads) =>
        forAll(
          lab,
          heads,
          (head) => ofBackward(lab, head, (got) => slopeVerdict("v", head, got).problem),
        )
      ),
  },
  {
    id: "softmax-back",
    title: "The slopes go back through softmax, in which each score moves all weights of its row",
    catches: "Softmax's slope without its row term, only its diagonal, or a term of another row.",
    points: 2,
    uses: ["attentionBackward"],
    hint: "softmax",
    run: softmaxProblem,
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
