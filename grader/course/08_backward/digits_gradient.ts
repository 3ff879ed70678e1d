/** `backward` on 784-128-10 with real digits: 101,770 slopes are too many to measure one by one. */
import { loadTestSet } from "../../../lib/mnist.ts";
import { type Matrix, type Params, type Random, takeRows } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isClose, shapeProblem, showExpected } from "../../judge/compare.ts";
import { type Draws, drawUntil, sameDraws } from "../../judge/draw.ts";
import { ofCall } from "../../judge/property.ts";
import { digitsOf } from "../network/digits.ts";
import { smoothRows } from "../network/gradient.ts";
import type { Net, Rows } from "../network/network.ts";
import { activationsOf, net, randomParams } from "../network/small_network.ts";
import { type Layer, layersAt, slopeAlong } from "./along_lines.ts";
import { GRADIENT, isScaled, resultProblem } from "./gradients.ts";

const DIRECTIONS = 3;
const WEIGHTS = 6;
/** Output first: the gradients of W1 and b1 are made from its error, so a mistake in it shows in all. */
const FROM_THE_OUTPUT = ["W2", "b2", "W1", "b1"] as const;

/** Parameters, images and labels at which every slope can be measured by a difference. */
interface Point {
  params: Params;
  x: Matrix;
  y: Matrix;
}

/** The network at a point, and the layer of each parameter. */
interface Oracle {
  at: Net;
  x: Rows;
  layers: Record<keyof Net, Layer>;
}

/** A slope as the submission has it, beside the same slope measured by a difference. */
interface Measured {
  /** The parameter whose slope it is. */
  of: keyof Net;
  /** What the message calls it. */
  what: string;
  got: number;
  right: number;
}

/**
 * Judges `backward` along random directions, in which each of the slopes plays a part, and along a few
 * single weights: all the same in every run, as one call of this size tells as much as many. One factor
 * on all slopes of a gradient is let through: its length is another check's.
 */
export function digitsProblem(lab: Lab, images: number): Promise<Problem | undefined> {
  const digits = images === 1 ? "1 test digit" : `${images} test digits`;
  const code = `backward(params, activations, x, yTrue) // 784-128-10, ${digits}`;
  return lab.fixed(code, () => problemOn(lab, images, code));
}

async function problemOn(
  lab: Lab,
  images: number,
  counterexample: string,
): Promise<Problem | undefined> {
  const draws = sameDraws();
  const point = await smoothPoint(lab, draws, images);
  const { params, x, y } = point;
  const args = [params, activationsOf(params, x), x, y];
  const problem = await ofCall("backward", args, async () => {
    const own = await lab.call("backward", args);
    return resultProblem(own) ?? shapesProblem(own as Record<string, unknown>, params) ??
      slopesProblem(measure(point, own as Record<string, Matrix>, draws.random));
  });
  return problem && { ...problem, counterexample };
}

/** The first slope that is wrong, in a gradient that is not wrong by a factor alone. */
function slopesProblem(slopes: readonly Measured[]): Problem | undefined {
  for (const name of FROM_THE_OUTPUT) {
    const own = slopes.filter(({ of }) => of === name);
    const wrong = own.find(({ got, right }) => !isClose(got, right, GRADIENT));
    const isOnlyScaled = isScaled(own.map(({ got }) => got), own.map(({ right }) => right));
    if (wrong && !isOnlyScaled) return problemOf(wrong);
  }
  return undefined;
}

/** One image in a hundred has a ReLU so near its kink that it has no slope there: it is left out. */
const SPARE = 16;

async function smoothPoint(lab: Lab, draws: Draws, count: number): Promise<Point> {
  const testSet = await lab.once(loadTestSet);
  const params = randomParams([784, 128, 10], draws.random);
  return drawUntil(draws, () => {
    const { x, y } = digitsOf(testSet, count + SPARE, draws.random);
    const smooth = smoothRows(net(params), x.toRows()).slice(0, count);
    const take = (from: Matrix) => takeRows(from, Uint32Array.from(smooth));
    return smooth.length === count ? { params, x: take(x), y: take(y) } : undefined;
  });
}

function shapesProblem(own: Record<string, unknown>, params: Params): Problem | undefined {
  for (const name of FROM_THE_OUTPUT) {
    const { rows, cols } = params[name];
    const problem = shapeProblem(`d${name}`, own[`d${name}`], rows, cols, own);
    if (problem) return problem;
  }
  return undefined;
}

function measure({ params, x, y }: Point, own: Record<string, Matrix>, random: Random): Measured[] {
  const [at, rows] = [net(params), x.toRows()];
  const oracle = { at, x: rows, layers: layersAt(at, rows, y.toRows()) };
  const directions = FROM_THE_OUTPUT.flatMap((name) =>
    Array.from({ length: DIRECTIONS }, () => alongDirection(oracle, own, name, random))
  );
  const weights = liveWeights(oracle, random).map((place) => alongWeight(oracle, own, place));
  return [...directions, ...weights];
}

/** The slope along a random direction of length 1 in one parameter: the gradient times the direction. */
function alongDirection(
  { at, layers }: Oracle,
  own: Record<string, Matrix>,
  of: keyof Net,
  random: Random,
): Measured {
  const direction = unitDirection(at[of], random);
  const right = slopeAlong(layers[of], layers[of].movedBy(direction));
  const got = dot(own[`d${of}`], direction);
  return { of, what: `the slope of d${of} along a random direction`, got, right };
}

/** The slope along one weight of W1: it moves one neuron's sums, by one pixel of each image. */
function alongWeight({ x, layers }: Oracle, own: Record<string, Matrix>, [i, j]: Place): Measured {
  const moved = layers.W1.sums.map((row, image) => row.map((_, k) => k === j ? x[image][i] : 0));
  const right = slopeAlong(layers.W1, moved);
  return { of: "W1", what: `dW1[${i}][${j}]`, got: own.dW1.get(i, j), right };
}

type Place = readonly [pixel: number, neuron: number];

/** A few weights of W1 that the first image makes a difference to: pixel inked, neuron awake. */
function liveWeights({ x, layers }: Oracle, random: Random): Place[] {
  const [pixels, neurons] = [x[0], layers.W1.sums[0]];
  const live = pixels.flatMap((pixel, i) =>
    neurons.flatMap((neuron, j): Place[] => pixel > 0 && neuron > 0 ? [[i, j]] : [])
  );
  return Array.from(random.permutation(live.length).subarray(0, WEIGHTS), (index) => live[index]);
}

function unitDirection(shape: Rows, random: Random): Rows {
  const raw = shape.map((row) => row.map(() => random.normal()));
  const length = Math.sqrt(raw.flat().reduce((sum, value) => sum + value * value, 0));
  return raw.map((row) => row.map((value) => value / length));
}

/** Σ m[i][j] · direction[i][j] */
function dot(m: Matrix, direction: Rows): number {
  const flat = direction.flat();
  return m.data.reduce((sum, value, i) => sum + value * flat[i], 0);
}

function problemOf({ what, got, right }: Measured): Problem {
  return {
    message: `${what} is ${showExpected(got)}, the numeric gradient is ${showExpected(right)}`,
    expected: showExpected(right),
    actual: showExpected(got),
  };
}
