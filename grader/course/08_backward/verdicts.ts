/** What is known of each gradient from networks of several sizes: whether it is right, and how long. */
import { Matrix, type Random } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isClose } from "../../judge/compare.ts";
import { type Draws, drawUntil, sameDraws } from "../../judge/draw.ts";
import { oneHot } from "../../judge/inputs.ts";
import { nearKink, numericGradient } from "../network/gradient.ts";
import { forward, type Rows } from "../network/network.ts";
import { net, randomParams, type SmallNetwork } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import {
  codeOf,
  factorOf,
  GRADIENT,
  type Name,
  NAMES,
  ofBackward,
  type Own,
  slopesOf,
  slopesProblem,
} from "./gradients.ts";
import { type Compared, hintOnAllNetworks } from "./symptom.ts";

/** Networks of one size: how large they are, and how large their images and output weights. */
export interface Size {
  sizes: readonly [images: number, inputs: number, hidden: number, classes: number];
  images: number;
  weights: number;
}

/** Sizes that differ, so that a factor shows what it hangs on; the last has slopes far above 1. */
const SIZES: readonly Size[] = [
  { sizes: [2, 3, 4, 3], images: 1, weights: 1 },
  { sizes: [5, 2, 3, 4], images: 1, weights: 1 },
  { sizes: [3, 4, 5, 2], images: 2, weights: 1 },
  { sizes: [4, 4, 4, 4], images: 2, weights: 1 },
  { sizes: [2, 5, 5, 5], images: 8, weights: 0.3 },
];
/** So many networks of each size: what holds on all of them by accident is not drawn in a lifetime. */
const OF_EACH_SIZE = 4;
/** Where a probability is next to 0, a clamp in the loss makes another gradient as right as this one. */
const LEAST_PROBABILITY = 1e-5;
/** How far a slope may be off, as a part of the largest: sums cancel, and their rounding stays. */
const OF_THE_LARGEST = 2e-5;

/** A gradient that points the right way, and how many times too long it is on networks of each size. */
export interface Directed {
  kind: "directed";
  lengths: readonly Length[];
}

/** How many times too long a gradient is, for so many images and classes. */
export interface Length {
  images: number;
  classes: number;
  factor: number;
}

/** A gradient that points elsewhere, where that was seen, and what is true of it on all networks. */
interface Misdirected {
  kind: "wrong";
  problem: Problem;
  hint: Hint | undefined;
}

/** What is known of a gradient. */
export type Verdict = Directed | Misdirected;

/** What is known of all four. */
export type Verdicts = Record<Name, Verdict>;

/** A gradient beside the right one. */
interface Pair extends Compared {
  /** What is wrong with it, if it is. */
  problem: Problem | undefined;
}

/**
 * Compares each gradient with differences of the loss on networks of several sizes. A gradient points
 * the right way if it is a multiple of the right one, by the same factor on all networks of a size:
 * one that is so by accident on one network is not on the next. The networks are the same in every run:
 * a gradient that is shortened where it is long is a multiple on some draws, and none on others.
 */
export async function verdictsOn(lab: Lab): Promise<Verdicts> {
  const draws = sameDraws();
  const bySize: Record<Name, Pair[]>[] = [];
  for (const size of SIZES) bySize.push(await pairsOf(lab, draws, size));
  const verdictOn = (name: Name): Verdict => {
    const lengths = bySize.map((pairs, i) => lengthOf(pairs[name], SIZES[i]));
    if (lengths.every((length) => length !== undefined)) return { kind: "directed", lengths };
    const all = bySize.flatMap((pairs) => pairs[name]);
    return { kind: "wrong", problem: problemIn(all), hint: hintOnAllNetworks(all) };
  };
  return Object.fromEntries(NAMES.map((name) => [name, verdictOn(name)])) as Verdicts;
}

/** Whether a gradient is right, its length included. */
export function isRight(verdict: Verdict): boolean {
  return verdict.kind === "directed" && verdict.lengths.every(hasRightLength);
}

function hasRightLength({ factor }: Length): boolean {
  return isClose(factor, 1, GRADIENT);
}

/** What the submission and the oracle have for some networks of one size. */
async function pairsOf(lab: Lab, draws: Draws, size: Size): Promise<Record<Name, Pair[]>> {
  const pairs: Record<Name, Pair[]> = { dW2: [], db2: [], dW1: [], db1: [] };
  for (let i = 0; i < OF_EACH_SIZE; i++) {
    const network = drawUntil(draws, () => drawn(size, draws.random));
    const { params, x, yTrue } = network;
    const right = numericGradient(net(params), x.toRows(), yTrue.toRows());
    let own: Own = {};
    const problem = await ofBackward(lab, network, (gradients) => void (own = gradients));
    for (const name of NAMES) {
      pairs[name].push(pairOf(name, own, slopesOf(name, right), network, problem));
    }
  }
  return pairs;
}

/** A network with images, unless a ReLU is at its kink or a probability next to 0. */
export function drawn({ sizes, images, weights }: Size, random: Random): SmallNetwork | undefined {
  const [count, inputs, hidden, classes] = sizes;
  const params = randomParams([inputs, hidden, classes], random);
  params.W2.data.forEach((weight, i) => params.W2.data[i] = weights * weight);
  const x = new Matrix(count, inputs);
  x.data.forEach((_, i) => x.data[i] = images * random.normal());
  const labels = Array.from({ length: count }, () => Math.floor(classes * random.uniform()));
  const network = { params, x, yTrue: oneHot(labels, classes) };
  return isUnsure(network) && !nearKink(net(params), x.toRows()) ? network : undefined;
}

/** Whether no probability is next to 0. */
export function isUnsure({ params, x }: Pick<SmallNetwork, "params" | "x">): boolean {
  const { a2 } = forward(net(params), x.toRows());
  return a2.flat().every((probability) => probability > LEAST_PROBABILITY);
}

/** @param problem why nothing came of the call, if nothing did */
function pairOf(name: Name, own: Own, right: Rows, network: SmallNetwork, problem?: Problem): Pair {
  const wrong = problem ?? slopesProblem(name, own, right);
  const isMatrix = own[name] instanceof Matrix && (wrong?.reason === undefined);
  return {
    own: isMatrix ? [...(own[name] as Matrix).data] : [],
    right: right.flat(),
    cols: right[0].length,
    problem: wrong && { counterexample: codeOf(network), ...wrong },
  };
}

/** The first thing that is wrong: what fits no factor is not right on all networks. */
function problemIn(pairs: readonly Pair[]): Problem {
  return pairs.find(({ problem }) => problem)!.problem!;
}

/** By what factor gradients are too long, by least squares; undefined where no one factor fits them. */
function lengthOf(pairs: readonly Pair[], { sizes }: Size): Length | undefined {
  if (pairs.some(({ own }) => own.length === 0)) return undefined;
  const [own, right] = [pairs.flatMap((pair) => pair.own), pairs.flatMap((pair) => pair.right)];
  const factor = factorOf(own, right);
  if (factor === undefined) return undefined;
  const largest = right.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  const tolerance = {
    absolute: GRADIENT.absolute + OF_THE_LARGEST * largest,
    relative: GRADIENT.relative,
  };
  const fits = own.every((value, i) => isClose(value / factor, right[i], tolerance));
  const [images, , , classes] = sizes;
  return fits ? { images, classes, factor } : undefined;
}
