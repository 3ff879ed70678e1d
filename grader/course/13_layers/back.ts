/** What is wrong with the backward pass. */
import { Matrix, Random } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, matrixProblem } from "../../judge/compare.ts";
import { oneHot } from "../../judge/inputs.ts";
import { forAll } from "../../judge/property.ts";
import { numericSlopes } from "../network/layers.ts";
import {
  activationsThrough,
  randomLayers,
  rowsOfLayers,
  type SmallLayers,
  smallLayers,
} from "../network/small_layers.ts";
import { normals } from "../network/scene.ts";
import type { Hint } from "./exercise.ts";
import {
  type Depths,
  isMisfit,
  listProblem,
  ofBackward,
  ONE,
  type Right,
  SEVERAL,
  TWO,
  UP_TO_THREE,
} from "./layers.ts";

const NAMES = ["dW", "db"] as const;
/** A gradient of a layer. */
export type Name = typeof NAMES[number];

/** A submission computes in float32, the difference quotient in float64. */
const GRADIENT = { absolute: 1e-6, relative: 1e-3 };

/** What is wrong with the gradients of one layer. */
export async function oneLayerBack(lab: Lab): Promise<Problem | undefined> {
  const problem = await findWrong(lab, ONE, NAMES);
  return problem && await hinted(lab, problem, NAMES);
}

/** What is wrong with a gradient of each of several layers. */
export async function anyDepthBack(lab: Lab, name: Name): Promise<Problem | undefined> {
  const problem = await findWrong(lab, SEVERAL, [name]);
  if (!problem || problem.hint) return problem;
  if (isOfValues(problem) && !await findWrong(lab, TWO, [name])) {
    const isOnlyTwo = await findWrong(lab, UP_TO_THREE, [name]) !== undefined;
    return { ...problem, hint: isOnlyTwo ? "onlyTwoBack" : "upToThree" };
  }
  return await hinted(lab, problem, [name]);
}

/** Compares some gradients of each layer with differences of the loss, the last layer first. */
function findWrong(lab: Lab, depths: Depths, names: readonly Name[]): Promise<Problem | undefined> {
  return forAll(
    lab,
    (most) => smallLayers(most, depths),
    (network) => slopesProblem(lab, network, names),
  );
}

/** Adds what helps by itself, or with a single layer, unless the problem says more. */
async function hinted(lab: Lab, problem: Problem, names: readonly Name[]): Promise<Problem> {
  if (problem.hint || problem.looks) return problem;
  return { ...problem, hint: await hintOfCall(lab, problem, names) };
}

/** Whether the layers' numbers, or how many there are, is what is wrong. */
function isOfValues({ reason }: Problem): boolean {
  return !reason || reason.code === "threw" || isShape(reason);
}

function isShape(reason: NonNullable<Problem["reason"]>): boolean {
  return "what" in reason && reason.what === "shape";
}

async function hintOfCall(
  lab: Lab,
  problem: Problem,
  names: readonly Name[],
): Promise<Hint | undefined> {
  const { reason } = problem;
  if (!reason) return await hintOfOneLayer(lab);
  if (isShape(reason)) return "shapes";
  return isMisfit(problem) && !await findWrong(lab, ONE, names) ? "back" : undefined;
}

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
  const dW = await slopesProblem(lab, ONE_LAYER, ["dW"]);
  const db = await slopesProblem(lab, ONE_LAYER, ["db"]);
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
  return factor !== 0 && NAMES.every((name) => {
    const scaled = right[name].map((row) => row.map((slope) => factor * slope));
    return !matrixProblem(name, first[name], scaled, { tolerance: GRADIENT });
  });
}

function slopesOf({ layers, x, yTrue }: SmallLayers) {
  return numericSlopes(rowsOfLayers(layers), x.toRows(), yTrue.toRows());
}
