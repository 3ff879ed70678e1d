import { Matrix, Random } from "../../../lib/mod.ts";
import type { Check, Lab, Problem, Symptom } from "../../judge/check.ts";
import { isRecord, matrixProblem } from "../../judge/compare.ts";
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
const UP_TO_THREE = [2, 3] as const;

/** All that comes before is right where one of these is wrong. */
const FORWARD = { z: "sum", a: "bend" };

/** A submission computes in float32, the difference quotient in float64. */
const GRADIENT = { absolute: 1e-6, relative: 1e-3 };

/** The fewest layers, and the most. */
type Depths = readonly [number, number];

/** Compares z and a of each layer, the first layer first. */
async function forwardAgrees(lab: Lab, depths: Depths): Promise<Problem | undefined> {
  const problem = await forwardProblem(lab, depths);
  if (!problem || depths !== SEVERAL) return problem;
  if (isMisfit(problem)) {
    return await forwardProblem(lab, ONE) ? problem : { ...problem, hint: "sum" };
  }
  if (problem.reason) return problem;
  if (!await forwardProblem(lab, TWO)) return { ...problem, hint: "onlyTwoForward" };
  return problem.hint === "sum" ? { ...problem, hint: await hintOfSums(lab) } : problem;
}

/** Whether two matrices did not fit, or an index was past the end. */
function isMisfit({ reason }: Problem): boolean {
  return reason?.code === "threw" && reason.rangeError;
}

/** Three layers of one width, with numbers that no two of them share. */
const SQUARE: SmallLayers = {
  layers: randomLayers([4, 4, 4, 4], new Random(3)),
  x: normals(5, 4, 4),
  yTrue: oneHot([2, 0, 3, 1, 2], 4),
};

/** What is wrong with z, where a network shows it whose numbers are all different. */
async function hintOfSums(lab: Lab): Promise<Hint> {
  const { layers, x } = SQUARE;
  const got = await lab.call("forwardLayers", [layers, x]).catch(() => undefined);
  if (!Array.isArray(got)) return "sum";
  const sums = got.map((item) =>
    isRecord(item) && item.z instanceof Matrix ? `${item.z.data}` : item
  );
  if (new Set(sums).size < sums.length) return "shared";
  const [{ a }] = through(rowsOfLayers(layers), x.toRows());
  return matrixProblem("z", isRecord(got[0]) && got[0].z, a) ? "sum" : "bent";
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
  if (!problem || problem.hint) return problem;
  if (depths === SEVERAL && isOfValues(problem) && !await find(TWO)) {
    return { ...problem, hint: await find(UP_TO_THREE) ? "onlyTwoBack" : "upToThree" };
  }
  return problem.looks ? problem : { ...problem, hint: await hintOfCall(lab, problem, find) };
}

/** Whether the layers' numbers, or how many there are, is what is wrong. */
function isOfValues({ reason }: Problem): boolean {
  return !reason || reason.code === "threw" || "what" in reason && reason.what === "shape";
}

/** What helps by itself, or with a single layer. */
async function hintOfCall(
  lab: Lab,
  problem: Problem,
  find: (depths: Depths) => Promise<Problem | undefined>,
): Promise<Hint | undefined> {
  const { reason } = problem;
  if (!reason) return await hintOfOneLayer(lab);
  if ("what" in reason && reason.what === "shape") return "shapes";
  return isMisfit(problem) && !await find(ONE) ? "back" : undefined;
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
  if (dW && db) return await isScaled(lab) ? "factor" : "output";
  if (dW) return "weights";
  return db ? "sums" : undefined;
}

/** Whether all slopes of one layer are the right ones times the same number. */
async function isScaled(lab: Lab): Promise<boolean> {
  const { layers, x, yTrue } = ONE_LAYER;
  const args = [layers, activationsThrough(layers, x), x, yTrue];
  const got = await lab.call("backwardLayers", args).catch(() => undefined);
  const first = Array.isArray(got) ? got[0] : undefined;
  if (!isRecord(first) || !(first.db instanceof Matrix)) return false;
  const [right] = slopesOf(ONE_LAYER);
  const factor = first.db.data[0] / right.db[0][0];
  return factor !== 0 && (["dW", "db"] as const).every((name) => {
    const scaled = right[name].map((row) => row.map((slope) => factor * slope));
    return !matrixProblem(name, first[name], scaled, { tolerance: GRADIENT });
  });
}

function slopesOf({ layers, x, yTrue }: SmallLayers) {
  return numericSlopes(rowsOfLayers(layers), x.toRows(), yTrue.toRows());
}

/** Where one layer goes wrong already, the way back is not the matter. */
function hintBack(name: Name, other: string): (symptom: Symptom) => Hint | "none" {
  return ({ problem: { reason }, cameOut }) => {
    if ("what" in reason) return "none";
    if (cameOut("backward-one-layer") !== "passed") return "special";
    if (cameOut(other) === "passed") return name === "dW" ? "weights" : "sameError";
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
    hint: "special",
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
