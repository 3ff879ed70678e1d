import type { Hint } from "./exercise.ts";
import { Matrix } from "../../../lib/mod.ts";
import { numericGradient, slopesAlong } from "../network/gradient.ts";
import type { Net, Rows } from "../network/network.ts";
import { Blocked, type Check, type Lab, type Problem } from "../../judge/check.ts";
import { isClose, matrixProblem, shapeProblem, type Tolerance } from "../../judge/compare.ts";
import { digitsProblem } from "./digits_gradient.ts";
import { factorOf, hintOf, resultProblem } from "./gradients.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import { activationsOf, net, type SmallNetwork, smallNetworks } from "../network/small_network.ts";

/** A submission computes in float32, the difference quotient in float64. */
const GRADIENT: Tolerance = { absolute: 1e-6, relative: 1e-3 };
/** What is so near 1 would not explain a mistake, and only lend a tolerance to it. */
const NO_FACTOR = 0.01;
const PARAMETER = { dW1: "W1", db1: "b1", dW2: "W2", db2: "b2" } as const;
type Name = keyof typeof PARAMETER;
const NAMES = Object.keys(PARAMETER) as Name[];

/** With one image a forgotten 1/N could not be seen. */
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

/** Every entry of one gradient against differences of the loss; a wrong factor is another check's. */
function gradientProblem(name: Name, of: Own, right: Rows, at: SmallNetwork): Problem | undefined {
  const own = of[name];
  const shape = shapeProblem(name, own, right.length, right[0].length, of);
  if (shape) return { ...shape, hint: "shape" };
  const images = at.x.rows;
  const problems = [1, images, 1 / images].map((factor) => slopesProblem(name, own, right, factor));
  if (!problems.every((problem) => problem)) return undefined;
  return slopesProblem(name, own, right, commonFactor(of, at)) && problems[0];
}

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

/** The one factor by which all four gradients are too long: 2, or 1/classes; 1 when there is none. */
function commonFactor(own: Own, network: SmallNetwork): number {
  const right = gradientsAt(network);
  const entries = NAMES.flatMap((name) => entriesOf(own[name]));
  const factor = factorOf(entries, NAMES.flatMap((name) => right[PARAMETER[name]].flat()));
  const isOff = (name: Name) => slopesProblem(name, own[name], right[PARAMETER[name]], factor);
  return Math.abs(factor - 1) < NO_FACTOR || NAMES.some(isOff) ? 1 : factor;
}

function entriesOf(own: unknown): number[] {
  return own instanceof Matrix ? [...own.data] : [];
}

function gradientsAt({ params, x, yTrue }: SmallNetwork): Net {
  return numericGradient(net(params), x.toRows(), yTrue.toRows());
}

/** Whether a gradient is right but for its length, and that length is not its own. */
function scaleProblem(own: Own, network: SmallNetwork): Problem | undefined {
  const right = gradientsAt(network);
  let judged = 0;
  for (const name of NAMES) {
    const rows = right[PARAMETER[name]];
    if (gradientProblem(name, own, rows, network)) continue;
    judged++;
    const problem = slopesProblem(name, own[name], rows);
    if (problem) return problem;
  }
  if (judged === 0) throw new Blocked("at least one gradient must have the right direction first");
  return undefined;
}

function gradientCheck(name: Name, title: string, points: number): Check<Hint> {
  return {
    id: name,
    hint: hintOf(PARAMETER[name]),
    title,
    points,
    uses: ["backward"],
    run: (lab) =>
      forGradients(lab, (own, network) => {
        const { params, x, yTrue } = network;
        const right = slopesAlong(PARAMETER[name], net(params), x.toRows(), yTrue.toRows());
        return gradientProblem(name, own, right, network);
      }),
  };
}

/** What `08_backward.ts` must do. */
export const checks: Check<Hint>[] = [
  gradientCheck("dW2", "dW2 is the slope of the loss along W2", 3),
  gradientCheck("db2", "db2 is the slope of the loss along b2", 2),
  gradientCheck("dW1", "dW1 is the slope of the loss along W1", 4),
  gradientCheck("db1", "db1 is the slope of the loss along b1", 2),
  {
    id: "scale",
    title: "Gradients are those of the mean loss: divided by N, once",
    points: 3,
    uses: ["backward"],
    run: (lab) => forGradients(lab, scaleProblem),
  },
  {
    id: "real-digits",
    title: "784-128-10 on real digits: slopes along random directions and single weights",
    points: 4,
    uses: ["backward"],
    run: (lab) => digitsProblem(lab, (got, right) => isClose(got, right, GRADIENT)),
  },
];
