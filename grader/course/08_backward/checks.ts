import { Matrix } from "../../../lib/mod.ts";
import { Blocked, type Check, type Lab, type Problem } from "../../judge/check.ts";
import { bounded, sameDraws } from "../../judge/draw.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll } from "../../judge/property.ts";
import { slopesAlong } from "../network/gradient.ts";
import { activationsOf, net, smallNetworks } from "../network/small_network.ts";
import { digitsProblem } from "./digits_gradient.ts";
import type { Hint } from "./exercise.ts";
import { type Name, ofBackward, PARAMETER, slopesProblem } from "./gradients.ts";
import { hintOnDigits, hintTo, hintToSeveral } from "./hints.ts";
import { tellLength, wrongLength } from "./lengths.ts";
import { besideOneImage, oneImageProblem } from "./one_image.ts";
import { sureProblem } from "./sure.ts";
import { isRight, isUnsure, type Verdicts, verdictsOn } from "./verdicts.ts";

/**
 * At least two images: with one, a forgotten 1/N could not be seen. No probability is next to 0, where a
 * clamp in the loss makes another gradient as right: how sure a network may be is for `real-digits`.
 */
const networks = (most: number) => smallNetworks(most, 2).filter(bounded(isUnsure));

/**
 * Looks for the smallest network on which a gradient is wrong. The networks are the same in every run: where
 * only long gradients are shortened, some draws show it and others do not.
 */
function smallest(lab: Lab, name: Name): Promise<Problem | undefined> {
  return forAll({ ...lab, ...sameDraws() }, networks, async (network) => {
    const { params, x, yTrue } = network;
    const right = slopesAlong(PARAMETER[name], net(params), x.toRows(), yTrue.toRows());
    return await ofBackward(lab, network, (own) => slopesProblem(name, own, right));
  });
}

/** A gradient whose length alone is wrong is another check's: `scale`. */
function gradientCheck(name: Name, points: number, catches: string): Check<Hint> {
  return {
    id: name,
    hint: hintTo(name),
    title: `${name} is the slope of the loss along ${PARAMETER[name]}`,
    catches,
    points,
    uses: ["backward"],
    run: async (lab) => {
      const verdicts = await verdictsOn(lab);
      const verdict = verdicts[name];
      if (verdict.kind === "directed" && !isRight(verdict)) return undefined; // `scale` charges its length
      if (verdict.kind === "directed") return smallest(lab, name);
      const problem = await smallest(lab, name) ?? verdict.problem;
      if (isColumn(verdict.problem)) return { ...problem, hint: "row" };
      if (verdict.hint && !problem.reason) return { ...problem, hint: verdict.hint };
      return besideOneImage(lab, name, problem, hintToSeveral(verdicts));
    },
  };
}

/** Whether a row came as a column; the first networks have fewer images than neurons, so it is not one per image. */
function isColumn({ shapes }: Problem): boolean {
  if (!shapes) return false;
  const { got: [rows, cols], right } = shapes;
  return right[0] === 1 && cols === 1 && rows === right[1];
}

/** Charges a wrong length once, and says by what factor it is wrong. */
async function lengthProblem(lab: Lab): Promise<Problem | undefined> {
  const verdicts = await verdictsOn(lab);
  const wrong = wrongLength(verdicts);
  if (wrong) {
    const problem = await smallest(lab, wrong.names[0]);
    const what = tellLength(wrong);
    return problem ? { ...problem, message: `${what}: ${problem.message}` } : { message: what };
  }
  oneMustPointRight(verdicts);
  return await oneImageProblem(lab, verdicts);
}

/** @throws {Blocked} when no gradient has the right direction: nothing is to be had for zeros */
function oneMustPointRight(verdicts: Verdicts): void {
  if (Object.values(verdicts).some(({ kind }) => kind === "directed")) return;
  throw new Blocked("at least one gradient must be right first, apart from a factor");
}

/** A network before and after a step, with the same images. */
const [BEFORE, AFTER] = [2, 1].map((weight) => ({
  W1: Matrix.from([[weight]]),
  b1: Matrix.from([[0]]),
  W2: Matrix.from([[1, weight]]),
  b2: Matrix.from([[0, 0]]),
}));
const X = Matrix.from([[1], [0.5]]);
const Y = Matrix.from([[1, 0], [0, 1]]);

const PROMISES = promisesCheck<Hint>({
  points: 2,
  calls: [{
    fn: "backward",
    first: [BEFORE, activationsOf(BEFORE, X), X, Y],
    second: [AFTER, activationsOf(AFTER, X), X, Y],
  }],
});

/** What `08_backward.ts` must do. */
export const checks: Check<Hint>[] = [
  gradientCheck(
    "dW2",
    3,
    "An output error other than a2 − yTrue, or a gradient made from z1 instead of a1.",
  ),
  gradientCheck(
    "db2",
    2,
    "A gradient of b2 that is summed along the rows, taken from one image, or left at zero.",
  ),
  gradientCheck(
    "dW1",
    4,
    "A hidden layer without its ReLU mask, or with W2 reshaped instead of transposed.",
  ),
  gradientCheck(
    "db1",
    2,
    "A gradient of b1 taken before the ReLU mask, from one image, or left at zero.",
  ),
  {
    id: "scale",
    hint: "length",
    title: "Every gradient has the right length: divided by N, once",
    catches:
      "Gradients of the summed loss, divided by N twice or in one layer only, or doubled: a wrong factor, once.",
    points: 2,
    uses: ["backward"],
    run: lengthProblem,
  },
  {
    id: "real-digits",
    hint: hintOnDigits,
    title: "784-128-10 on 256 real digits and on one, and however sure the network is",
    catches:
      "A gradient that is wrong at the size of the real network, for one image, or where a probability is 0.",
    points: 3,
    uses: ["backward"],
    run: async (lab) =>
      await digitsProblem(lab, 256) ?? await digitsProblem(lab, 1) ?? await sureProblem(lab),
  },
  {
    ...PROMISES,
    run: async (lab) => {
      const problem = lab.broken();
      if (!problem) oneMustPointRight(await verdictsOn(lab));
      return problem ?? await lab.fixed("promises", () => PROMISES.run(lab));
    },
  },
];
