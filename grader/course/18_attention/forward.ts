/** What is wrong with the forward pass. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { matrixProblem, type Rows } from "../../judge/compare.ts";
import { forAll } from "../../judge/property.ts";
import type { Hint } from "./exercise.ts";
import { outAtFullSize, weightsAtFullSize } from "./full_size.ts";
import { full, type Inputs, masked, scalable } from "./head.ts";
import { CLOSE, ofAttention, outProblem, scaledProblem, weightsProblem } from "./judge.ts";
import { GENERAL, looksOfWeights } from "./looks.ts";
import { futureProblem } from "./properties.ts";

/** What is wrong with the weights without a mask, and what they look like. */
export async function fullProblem(lab: Lab): Promise<Problem | undefined> {
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

/** What is wrong with the scale of the scores: without a mask, with one, and at full size. */
export async function scaleProblem(lab: Lab): Promise<Problem | undefined> {
  return await forAll(
    lab,
    scalable(false),
    (head) => ofAttention(lab, head, (got) => scaledProblem(head, got)),
  ) ?? await maskedScaleProblem(lab) ?? await weightsAtFullSize(lab);
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

/** What is wrong with the means of the values. */
export async function meansProblem(lab: Lab): Promise<Problem | undefined> {
  return await forAll(
    lab,
    full,
    (head) => ofAttention(lab, head, (got) => outProblem(head, got)),
  ) ?? await outAtFullSize(lab);
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

export async function largeProblem(lab: Lab): Promise<Problem | undefined> {
  let problem: Problem | undefined;
  for (const scores of LARGE) problem ??= await fixedProblem(lab, scores, false);
  return await orNaN(lab, problem, "large");
}

/** A hint on NaN that comes where small scores without a mask make none. */
async function orNaN(lab: Lab, problem: Problem | undefined, hint: Hint) {
  if (problem?.looks !== "nan" || await fixedProblem(lab, ALIKE, false)) return problem;
  return { ...problem, hint };
}

export async function causalProblem(lab: Lab): Promise<Problem | undefined> {
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
