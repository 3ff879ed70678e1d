import { Matrix, Random } from "../../../lib/mod.ts";
import type { Check, Lab, Problem, Symptom } from "../../judge/check.ts";
import { oneHot } from "../../judge/inputs.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { forAll } from "../../judge/property.ts";
import { numericSlopes, through } from "../network/layers.ts";
import {
  activationsThrough,
  randomLayers,
  rowsOfLayers,
  type SmallLayers,
  smallLayers,
} from "../network/small_layers.ts";
import { normals } from "../network/scene.ts";
import { digitsProblem } from "./digits.ts";
import type { Hint } from "./exercise.ts";
import { listProblem, ofBackward, ofForward, type Right } from "./layers.ts";

/** How many layers: one alone has no ReLU and nothing to go back to, two may be right by chance. */
const ONE = [1, 1] as const;
const SEVERAL = [2, 5] as const;
const TWO = [2, 2] as const;

/** All that comes before is right where one of these is wrong. */
const FORWARD = { z: "sum", a: "bend" };

/** A submission computes in float32, the difference quotient in float64. */
const GRADIENT = { absolute: 1e-6, relative: 1e-3 };

/** The fewest layers, and the most. */
type Depths = readonly [number, number];

/** Compares z and a of each layer, the first layer first. */
async function forwardAgrees(lab: Lab, depths: Depths): Promise<Problem | undefined> {
  const problem = await forwardProblem(lab, depths);
  if (!problem || problem.reason || depths !== SEVERAL) return problem;
  return await forwardProblem(lab, TWO) ? problem : { ...problem, hint: "onlyTwoForward" };
}

function forwardProblem(lab: Lab, depths: Depths): Promise<Problem | undefined> {
  return forAll(lab, (most) => smallLayers(most, depths), ({ layers, x }) => {
    const right = through(rowsOfLayers(layers), x.toRows());
    const order = [...layers.keys()];
    return ofForward(
      lab,
      layers,
      x,
      (got) => listProblem("activations", got, [...right], order, { hints: FORWARD }),
    );
  });
}

/** Compares some gradients of each layer with differences of the loss, the last layer first. */
async function slopesAgree(
  lab: Lab,
  depths: Depths,
  ...names: Name[]
): Promise<Problem | undefined> {
  const find = (depths: Depths) =>
    forAll(
      lab,
      (most) => smallLayers(most, depths),
      (network) => slopesProblem(lab, network, names),
    );
  const problem = await find(depths);
  if (!problem || problem.reason) return problem;
  if (depths === SEVERAL && !await find(TWO)) return { ...problem, hint: "onlyTwoBack" };
  if (problem.looks) return problem;
  return { ...problem, hint: problem.hint ?? await hintOfOneLayer(lab) };
}

type Name = "dW" | "db";

function slopesProblem(lab: Lab, network: SmallLayers, names: readonly Name[]) {
  const right = slopesOf(network).map((slopes) =>
    Object.fromEntries(names.map((name) => [name, slopes[name]])) as Right
  );
  const order = [...right.keys()].reverse();
  return ofBackward(lab, network, (got) =>
    listProblem("gradients", got, right, order, {
      tolerance: GRADIENT,
      versus: "the numeric gradient is",
    }));
}

/** One layer, with images in which no number is 0. */
const ONE_LAYER: SmallLayers = {
  layers: randomLayers([3, 4], new Random(1)),
  x: normals(5, 3, 2),
  yTrue: oneHot([2, 0, 3, 1, 2], 4),
};

/** Where both gradients of one layer are wrong, so is the error they are made from; else its own sum is. */
async function hintOfOneLayer(lab: Lab): Promise<Hint | undefined> {
  const areWrong: boolean[] = [];
  for (const name of ["dW", "db"] as const) {
    areWrong.push(await slopesProblem(lab, ONE_LAYER, [name]) !== undefined);
  }
  const [dW, db] = areWrong;
  if (dW && db) return "output";
  return dW ? "weights" : db ? "sums" : undefined;
}

function slopesOf({ layers, x, yTrue }: SmallLayers) {
  return numericSlopes(rowsOfLayers(layers), x.toRows(), yTrue.toRows());
}

/** Where one layer goes wrong already, the way back is not the matter. */
function hintBack(name: Name, other: string): (symptom: Symptom) => Hint | "none" {
  return ({ problem: { reason }, cameOut }) => {
    if ("what" in reason) return "none";
    if (cameOut("backward-one-layer") !== "passed") return "output";
    if (cameOut(other) === "passed") return name === "dW" ? "weights" : "sums";
    return "back";
  };
}

/** On digits only what the small networks did not show needs a hint. */
function hintOnDigits({ cameOut }: Symptom): Hint | "none" {
  const small = ["forward-any-depth", "weights-any-depth", "biases-any-depth"];
  return small.every((id) => cameOut(id) === "passed") ? "sizes" : "none";
}

/** A network of three layers before and after a step, with the same images. */
const [BEFORE, AFTER] = [1, 2].map((weight) => [
  { W: Matrix.from([[weight, 1]]), b: Matrix.from([[1, 0]]) },
  { W: Matrix.from([[1], [weight]]), b: Matrix.from([[weight]]) },
  { W: Matrix.from([[1, weight / 4]]), b: Matrix.from([[0, 1]]) },
]);
const X = Matrix.from([[1], [0.5]]);
const Y = Matrix.from([[1, 0], [0, 1]]);

/** What `13_layers.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "forward-one-layer",
    title: "One layer is x·W + b and softmax of it, without ReLU",
    catches: "ReLU in the last layer, a bias that is left out, logits in place of probabilities.",
    points: 1,
    uses: ["forwardLayers"],
    hint: "bend",
    run: (lab) => forwardAgrees(lab, ONE),
  },
  {
    id: "forward-any-depth",
    title: "Two to five layers of any width: each has its own z and a",
    catches: "Softmax in hidden layers, z stored after ReLU, code for two layers only.",
    points: 2,
    uses: ["forwardLayers"],
    hint: ({ cameOut }) => cameOut("forward-one-layer") === "passed" ? "bend" : "sum",
    run: (lab) => forwardAgrees(lab, SEVERAL),
  },
  {
    id: "backward-one-layer",
    title: "The gradients of one layer are the slopes of the loss along W and b",
    catches: "An output error other than (a − yTrue) / N, or a ReLU mask behind softmax.",
    points: 1,
    uses: ["backwardLayers"],
    hint: "output",
    run: (lab) => slopesAgree(lab, ONE, "dW", "db"),
  },
  {
    id: "weights-any-depth",
    title: "dW of each of two to five layers is the slope of the loss along its W",
    catches:
      "The last layer's error handed to every layer, no ReLU mask, W reshaped, a mean in each layer.",
    points: 3,
    uses: ["backwardLayers"],
    hint: hintBack("dW", "biases-any-depth"),
    run: (lab) => slopesAgree(lab, SEVERAL, "dW"),
  },
  {
    id: "biases-any-depth",
    title: "db of each of two to five layers is the slope of the loss along its b",
    catches: "A bias gradient that is a mean, one number for all, or taken before the mask.",
    points: 1,
    uses: ["backwardLayers"],
    hint: hintBack("db", "weights-any-depth"),
    run: (lab) => slopesAgree(lab, SEVERAL, "db"),
  },
  {
    id: "real-digits",
    title: "784-128-64-10 on 150 real digits, and on one",
    catches: "Code that is right on a few neurons but not at full size, or not for one image.",
    points: 1,
    uses: ["forwardLayers", "backwardLayers"],
    hint: hintOnDigits,
    run: digitsProblem,
  },
  promisesCheck<Hint>({
    points: 1,
    after: "forward-one-layer",
    calls: [
      { fn: "forwardLayers", first: [BEFORE, X], second: [AFTER, X] },
      {
        fn: "backwardLayers",
        first: [BEFORE, activationsThrough(BEFORE, X), X, Y],
        second: [AFTER, activationsThrough(AFTER, X), X, Y],
      },
    ],
  }),
];
