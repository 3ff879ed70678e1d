/** Which hint is true of a layer that is wrong. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { affine, relu, type Rows, softmax } from "../network/network.ts";
import { net, type SmallNetwork } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import { type Layer, layersOf, MANY_NEURONS, ownLayer } from "./own_layers.ts";

const LAYERS: readonly Layer[] = ["z1", "a1", "z2", "a2"];

/** A layer before ReLU or softmax. */
type Sum = "z1" | "z2";

/** What is wrong with a sum, with the hint to it: where it is right without biases, the biases are at fault. */
export async function hinted(lab: Lab, layer: Layer, problem: Problem): Promise<Problem> {
  const { reason, looks } = problem;
  if (!reason && await isByChance(lab).catch(() => false)) return { ...problem, hint: "chance" };
  if (layer !== "z1" && layer !== "z2") return problem;
  if (reason) return isShape(reason) ? { ...problem, hint: "shapes" } : problem;
  const hint = await hintOf(lab, layer).catch(() => undefined);
  if (!hint || (hint === "sum" && looks === "nan")) return problem; // the hint to NaN says more
  return { ...problem, hint };
}

/** Whether the same images and the same network give other layers at a second call. */
async function isByChance(lab: Lab): Promise<boolean> {
  const { params, x } = MANY_NEURONS;
  const [one, other] = [await layersOf(lab, params, x), await layersOf(lab, params, x)];
  const numbers = ({ got }: typeof one) =>
    LAYERS.map((layer) => got[layer] instanceof Matrix ? String(got[layer].data) : "");
  return `${numbers(one)}` !== `${numbers(other)}`;
}

/** What is wrong with a layer of large numbers: where it is not a number, nothing was cut off. */
export function hintedLarge(layer: Layer, problem: Problem): Problem {
  const isNaN = problem.looks === "nan";
  if (problem.reason || isNaN !== (layer === "a2")) return problem;
  const hint: Hint = isNaN ? "overflow" : "large";
  return { ...problem, hint };
}

function isShape(reason: NonNullable<Problem["reason"]>): boolean {
  return "what" in reason && reason.what === "shape";
}

async function hintOf(lab: Lab, layer: Sum): Promise<Hint | undefined> {
  const sums = await sumsOf(lab, layer, unbiased(MANY_NEURONS));
  if (!sums) return undefined;
  const { own, right } = sums;
  const is = (rows: Rows) => !matrixProblem(layer, Matrix.from(own), rows);
  if (is(right)) return await hintToBias(lab, layer);
  if (is(relu(right)) || is(softmax(right))) return "after";
  const factor = own[0][0] / right[0][0];
  if (is(right.map((row) => row.map((sum) => factor * sum)))) return "factor";
  return isFirstAlone(own, right) ? "firstRow" : "sum";
}

/** Whether the first row is right, and no other one. */
function isFirstAlone(own: Rows, right: Rows): boolean {
  const isRight = own.map((row, i) => !matrixProblem("", Matrix.from([row]), [right[i]]));
  return isRight.every((is, i) => is === (i === 0));
}

/** The hint where the biases are at fault: for all images of many, or for some. */
async function hintToBias(lab: Lab, layer: Sum): Promise<Hint | undefined> {
  const sums = await sumsOf(lab, layer, MANY_NEURONS);
  const isWrong = (row: number[], i: number) =>
    matrixProblem(layer, Matrix.from([row]), [sums!.right[i]]) !== undefined;
  const wrong = sums?.own.filter(isWrong).length ?? 0;
  if (wrong === 0) return undefined;
  return wrong === MANY_NEURONS.x.rows ? "bias" : "everyRow";
}

/** What the submission has for a sum, and what it should be, given its own layer before. */
async function sumsOf(lab: Lab, layer: Sum, network: SmallNetwork) {
  const { params, x } = network;
  const { got } = await layersOf(lab, params, x);
  const { W1, b1, W2, b2 } = net(params);
  const own = (got[layer] as Matrix).toRows();
  if (layer === "z1") return { own, right: affine(x.toRows(), W1, b1) };
  const a1 = ownLayer(got, "a1", layer, network);
  return a1 === "lost" ? undefined : { own, right: affine(a1, W2, b2) };
}

/** The same network with biases of zero. */
function unbiased({ params: { W1, W2 }, ...images }: SmallNetwork): SmallNetwork {
  const zero = ({ cols }: Matrix) => new Matrix(1, cols);
  return { ...images, params: { W1, b1: zero(W1), W2, b2: zero(W2) } };
}
