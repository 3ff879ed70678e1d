/** What is wrong with one call; a wrong scale alone is judged apart, by the check of that name. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import {
  isRecord,
  kindProblem,
  matrixProblem,
  type Rows,
  shapeProblem,
} from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import {
  type Inputs,
  meansOf,
  type Name,
  numericSlopes,
  rightWeights,
  scoresOf,
  type Upstream,
  weightsOf,
} from "./head.ts";

/** What a submission returned, of any kind. */
export type Returned = Record<string, unknown>;

/** Scores of about ten, in float32. */
export const CLOSE = { absolute: 2e-6, relative: 1e-4 };
/** Sums of several such weights times values, which may cancel. */
export const SUM = { absolute: 1e-4, relative: 1e-4 };
/** A submission computes in float32, the difference quotient in float64. */
const SLOPE = { absolute: 5e-5, relative: 1e-3 };
/** Factors that may be a wrong scale, which is another check's; 0 is none. */
const FACTORS = { least: 0.02, most: 100 };

/** Runs a judgement of one call of `attention`. */
export function ofAttention(
  lab: Lab,
  { q, k, v, causal }: Inputs,
  judge: (got: Returned) => Problem | undefined,
): Promise<Problem | undefined> {
  return ofObject(lab, "attention", [q, k, v, { causal }], "out and weights", judge);
}

/** Runs a judgement of one call of `attentionBackward`, with the weights of the right forward pass. */
export function ofBackward(
  lab: Lab,
  head: Upstream,
  judge: (got: Returned) => Problem | undefined,
): Promise<Problem | undefined> {
  const args = [head.q, head.k, head.v, Matrix.from(rightWeights(head)), head.dOut];
  return ofObject(lab, "attentionBackward", args, "dq, dk and dv", judge);
}

function ofObject(
  lab: Lab,
  fn: string,
  args: unknown[],
  what: string,
  judge: (got: Returned) => Problem | undefined,
) {
  return ofCall(fn, args, async () => {
    const got = await lab.call(fn, args);
    if (!isRecord(got)) return kindProblem(`${fn}(…)`, got, `an object of ${what}`);
    return judge(got);
  });
}

/** Weights that are right but for the scale of the scores are right here. */
export function weightsProblem(inputs: Inputs, got: Returned): Problem | undefined {
  const problem = scaledProblem(inputs, got);
  if (!problem || !(got.weights instanceof Matrix) || problem.reason) return problem;
  const scores = scoresOf(inputs.q.toRows(), inputs.k.toRows());
  const scale = fittedScale(scores, got.weights);
  if (!isFactor(scale)) return problem;
  const fitted = weightsOf(scores, scale, inputs.causal);
  return matrixProblem("weights", got.weights, fitted, { tolerance: CLOSE }) && problem;
}

/** Compares the weights, their scale too. */
export function scaledProblem(inputs: Inputs, { weights, ...rest }: Returned): Problem | undefined {
  const of = { weights, ...rest };
  return matrixProblem("weights", weights, rightWeights(inputs), { tolerance: CLOSE, of });
}

/** Compares the output with what the submission's own weights make of the values. */
export function outProblem({ q, k, v }: Inputs, got: Returned): Problem | undefined {
  const { weights, out } = got;
  const wrong = shapeProblem("weights", weights, q.rows, k.rows, got);
  if (wrong) return wrong;
  const right = meansOf((weights as Matrix).toRows(), v.toRows());
  return matrixProblem("out", out, right, { tolerance: SUM, of: got });
}

/** By what the scores were multiplied, told by two weights of one row whose scores are far apart. */
function fittedScale(scores: Rows, weights: Matrix): number {
  let [farthest, scale] = [0, NaN];
  for (const [i, row] of scores.entries()) {
    for (const [j, score] of row.entries()) {
      const difference = score - row[0];
      const [own, first] = [weights.get(i, j), weights.get(i, 0)];
      if (Math.abs(difference) <= farthest || !(own > 1e-30) || !(first > 1e-30)) continue;
      [farthest, scale] = [Math.abs(difference), Math.log(own / first) / difference];
    }
  }
  return scale;
}

function isFactor(x: number): boolean {
  return x >= FACTORS.least && x <= FACTORS.most;
}

/** What is wrong with one gradient, and whether its length alone is. */
export interface Verdict {
  problem?: Problem;
  onlyLength?: boolean;
}

/** Compares a gradient with differences of the loss. */
export function slopeVerdict(name: Name, head: Upstream, got: Returned): Verdict {
  const right = numericSlopes(name, head);
  const own = got[`d${name}`];
  const manner = { tolerance: SLOPE, versus: "the numeric gradient is", of: got };
  const problem = matrixProblem(`d${name}`, own, right, manner);
  if (!problem || problem.reason) return { problem };
  return { problem, onlyLength: isLonger(own as Matrix, right) };
}

/** Whether a gradient is a multiple of another one. */
export function isLonger(own: Matrix, right: Rows): boolean {
  const flat = right.flat();
  if (own.data.length !== flat.length) return false;
  const dot = (one: ArrayLike<number>) => flat.reduce((sum, x, i) => sum + x * one[i], 0);
  const factor = dot(own.data) / dot(flat);
  if (!isFactor(factor)) return false;
  const tolerance = { ...SLOPE, absolute: SLOPE.absolute * Math.max(1, factor) };
  const longer = right.map((row) => row.map((x) => factor * x));
  return matrixProblem("it", own, longer, { tolerance }) === undefined;
}
