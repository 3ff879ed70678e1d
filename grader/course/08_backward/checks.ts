import { Matrix } from "../../../lib/mod.ts";
import { Blocked, type Check, type Lab, type Problem } from "../../judge/check.ts";
import { isClose, matrixProblem, shapeProblem, type Tolerance } from "../../judge/compare.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import { numericGradient, slopesAlong } from "../network/gradient.ts";
import type { Net, Rows } from "../network/network.ts";
import { activationsOf, net, type SmallNetwork, smallNetworks } from "../network/small_network.ts";
import { digitsProblem } from "./digits_gradient.ts";
import type { Hint } from "./exercise.ts";
import { factorOf, hintOf, resultProblem } from "./gradients.ts";

/** A submission computes in float32, the difference quotient in float64. */
const GRADIENT: Tolerance = { absolute: 1e-6, relative: 1e-3 };
/** A factor nearer to 1 than this explains no mistake: dividing by it would only widen the tolerance. */
const NO_FACTOR = 0.01;
const PARAMETER = { dW1: "W1", db1: "b1", dW2: "W2", db2: "b2" } as const;
type Name = keyof typeof PARAMETER;
const NAMES = Object.keys(PARAMETER) as Name[];

/** At least two images: with one, a forgotten 1/N could not be seen. */
const networks = (most: number) => smallNetworks(most, 2);

type Own = Record<string, unknown>;

/** Looks for a network on which what backward returns is wrong. */
function forGradients(
  lab: Lab,
  judge: (own: Own, network: SmallNetwork) => Problem | undefined,
): Promise<Problem | undefined> {
  return forAll(lab, networks, async (network) => {
    const { params, x, yTrue } = network;
    const problem = await ofCall("backward", [], async () => {
      const own = await lab.call("backward", [params, activationsOf(params, x), x, yTrue]);
      return resultProblem(own) ?? judge(own as Own, network);
    });
    return problem && { ...problem, counterexample: code(network) };
  });
}

/** The call as code that can be run: the activations are forward's. */
function code({ params, x, yTrue }: SmallNetwork): string {
  return `params = ${show(params)}; x = ${show(x)}; yTrue = ${show(yTrue)}; ` +
    "backward(params, forward(params, x), x, yTrue)";
}

/**
 * What is wrong with one gradient, entry by entry, against differences of the loss. Its length is
 * another check's: a factor of N or 1/N is let through, and so is one that all four gradients share.
 */
function directionProblem(name: Name, of: Own, right: Rows, at: SmallNetwork): Problem | undefined {
  const shape = shapeProblem(name, of[name], right.length, right[0].length, of);
  if (shape) return { ...shape, hint: "shape" };
  const N = at.x.rows;
  const isRightBut = (factor: number) => !slopesProblem(name, of[name], right, factor);
  if ([1, N, 1 / N].some(isRightBut) || shareOneFactor(of, at)) return undefined;
  return slopesProblem(name, of[name], right);
}

/** What is wrong with a gradient once it is divided by a factor. */
function slopesProblem(name: Name, own: unknown, right: Rows, factor = 1): Problem | undefined {
  return matrixProblem(name, divided(own, factor), right, {
    tolerance: GRADIENT,
    versus: "the numeric gradient is",
  });
}

function divided(own: unknown, factor: number): unknown {
  if (!(own instanceof Matrix)) return own;
  return new Matrix(own.rows, own.cols, own.data.map((slope) => slope / factor));
}

/** Whether all four gradients are right but for one factor on all of them, such as 2 or 1/classes. */
function shareOneFactor(own: Own, network: SmallNetwork): boolean {
  const right = gradientsAt(network);
  const ownEntries = NAMES.flatMap((name) => entriesOf(own[name]));
  const rightEntries = NAMES.flatMap((name) => right[PARAMETER[name]].flat());
  const factor = factorOf(ownEntries, rightEntries);
  if (Math.abs(factor - 1) < NO_FACTOR) return false;
  return NAMES.every((name) => !slopesProblem(name, own[name], right[PARAMETER[name]], factor));
}

function entriesOf(own: unknown): number[] {
  return own instanceof Matrix ? [...own.data] : [];
}

function gradientsAt({ params, x, yTrue }: SmallNetwork): Net {
  return numericGradient(net(params), x.toRows(), yTrue.toRows());
}

/** What is wrong with the length of a gradient that is right but for its length. */
function scaleProblem(own: Own, network: SmallNetwork): Problem | undefined {
  const right = gradientsAt(network);
  let judged = 0;
  for (const name of NAMES) {
    const rows = right[PARAMETER[name]];
    if (directionProblem(name, own, rows, network)) continue;
    judged++;
    const problem = slopesProblem(name, own[name], rows);
    if (problem) return problem;
  }
  if (judged === 0) throw new Blocked("at least one gradient must have the right direction first");
  return undefined;
}

function gradientCheck(name: Name, points: number, catches: string): Check<Hint> {
  return {
    id: name,
    hint: hintOf(PARAMETER[name]),
    title: `${name} is the slope of the loss along ${PARAMETER[name]}`,
    catches,
    points,
    uses: ["backward"],
    run: (lab) =>
      forGradients(lab, (own, network) => {
        const { params, x, yTrue } = network;
        const right = slopesAlong(PARAMETER[name], net(params), x.toRows(), yTrue.toRows());
        return directionProblem(name, own, right, network);
      }),
  };
}

/** What `08_backward.ts` must do. */
export const checks: Check<Hint>[] = [
  gradientCheck(
    "dW2",
    3,
    "An output error other than a2 − yTrue, or a gradient made from z1 in place of a1.",
  ),
  gradientCheck(
    "db2",
    2,
    "A gradient of b2 that is summed along the rows, taken from one image, or left at zero.",
  ),
  gradientCheck(
    "dW1",
    4,
    "A hidden layer without its ReLU mask, or with W2 reshaped in place of transposed.",
  ),
  gradientCheck(
    "db1",
    2,
    "A gradient of b1 taken before the ReLU mask, from one image, or left at zero.",
  ),
  {
    id: "scale",
    title: "Gradients are those of the mean loss: divided by N, once",
    catches:
      "Gradients of the summed loss, or ones that are divided by N twice or in one layer only.",
    points: 3,
    uses: ["backward"],
    run: (lab) => forGradients(lab, scaleProblem),
  },
  {
    id: "real-digits",
    title: "784-128-10 on real digits: slopes along random directions and single weights",
    catches:
      "A gradient that is wrong at the size of the real network, even if it is right on a small one.",
    points: 4,
    uses: ["backward"],
    run: (lab) => digitsProblem(lab, (got, right) => isClose(got, right, GRADIENT)),
  },
];
