import { Matrix } from "../../../lib/mod.ts";
import type { Check, Symptom } from "../../judge/check.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { lengthProblem, slopeProblem, softmaxProblem, valuesSlopeProblem } from "./back.ts";
import type { Hint } from "./exercise.ts";
import { causalProblem, fullProblem, largeProblem, meansProblem, scaleProblem } from "./forward.ts";

/** What is true only where softmax of the scores comes out right without a mask, but for their scale. */
function ifWeighted(hint: Hint): (symptom: Symptom) => Hint | "none" {
  return ({ problem: { reason }, cameOut }) =>
    "what" in reason || cameOut("weights") !== "passed" ? "none" : hint;
}

/** A product of another shape is a product of other factors. */
function hintBack({ problem: { reason } }: Symptom): Hint | "none" {
  return "what" in reason && reason.what !== "shape" ? "none" : "back";
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
    run: scaleProblem,
  },
  {
    id: "out",
    title: "out is the mean of the values, weighted by the weights that are returned",
    catches: "Values that are added up without weights, by column, or from another matrix.",
    points: 1,
    uses: ["attention"],
    hint: "out",
    after: "weights",
    run: meansProblem,
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
    run: valuesSlopeProblem,
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
