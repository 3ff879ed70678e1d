/** What random weights must look like: normal, of the right deviation, and each one a draw of its own. */
import { Matrix } from "../../../lib/mod.ts";
import type { Problem } from "../../judge/check.ts";
import { showExpected } from "../../judge/compare.ts";
import { showNumber } from "../../judge/show.ts";
import { correlation } from "../network/correlation.ts";
import { figureProblem, meanOf, rootMeanSquare } from "./figures.ts";

/** How many standard deviations out the farthest weight must lie; 60,000 normal draws miss it with a chance of e^-82. */
const TAIL = 3.2;

/** The share of normal draws that lie within one standard deviation of 0; of uniform ones it is 57.7 %. */
const WITHIN_ONE_SIGMA = 0.6826894921;

/** √(2 / fanIn), with the rows of a weight matrix being its fan-in. */
function heDeviation(fanIn: number): number {
  return Math.sqrt(2 / fanIn);
}

/** Weights less their mean: that it is not 0 is another check's matter, and would show as a correlation. */
export function aboutTheirMean({ rows, cols, data }: Matrix): Matrix {
  const mean = meanOf(data);
  return new Matrix(rows, cols, data.map((w) => w - mean));
}

/** What is wrong with a matrix at first sight: its numbers, their deviation, their mean. */
export function heProblem(name: string, weights: Matrix): Problem | undefined {
  const { data, rows } = weights;
  // The deviation comes first: a wrong one moves the mean as well, and the mean would explain nothing.
  return numbersProblem(name, weights) ?? constantProblem(name, weights) ??
    deviationProblem(name, data, rows) ??
    meanProblem(name, data, rows);
}

/** What is wrong where weights are not numbers at all. */
export function numbersProblem(name: string, { data, cols }: Matrix): Problem | undefined {
  const i = data.findIndex((w) => !Number.isFinite(w));
  if (i === -1) return undefined;
  const place = `${name}[${Math.floor(i / cols)}][${i % cols}]`;
  const got = showExpected(data[i]);
  const message = `${place} is ${got}, expected a number`;
  return { message, expected: "a number", actual: got, hint: "noNumber" };
}

/** What is wrong where all weights are one number: no figure of their spread says more. */
export function constantProblem(name: string, { data }: Matrix): Problem | undefined {
  if (!data.every((w) => w === data[0])) return undefined;
  const actual = showNumber(data[0]);
  const message = `every weight of ${name} is ${actual}, expected draws that differ`;
  return { message, expected: "different numbers", actual, hint: "own" };
}

/** What is wrong where all weights are on one side of 0. */
export function signProblem(name: string, { data }: Matrix): Problem | undefined {
  const isNoneNegative = data.every((w) => w >= 0);
  if (!isNoneNegative && !data.every((w) => w <= 0)) return undefined;
  const side = isNoneNegative ? "negative" : "positive";
  const message = `no weight of ${name} is ${side}, expected about half of them to be`;
  return { message, hint: "sign" };
}

/** What is wrong where weights repeat: normal draws hardly do, and here half of them may. */
export function repeatsProblem(name: string, { data }: Matrix): Problem | undefined {
  if (!doRepeat(data)) return undefined;
  const different = differentIn(data);
  const [expected, actual] = [`${data.length} draws`, `${different} different numbers`];
  const message = `the ${data.length} weights of ${name} are only ${actual}, expected ${expected}`;
  const areRounded = data.every((w) => w === Math.fround(Number(w.toFixed(4))));
  return { message, expected, actual, hint: areRounded ? "rounded" : "own" };
}

/** Whether weights repeat; the first thousand tell. */
function doRepeat(weights: Float32Array): boolean {
  const first = weights.subarray(0, 1000);
  return differentIn(first) < first.length / 2;
}

function differentIn(weights: Float32Array): number {
  return new Set(weights).size;
}

/**
 * What is wrong unless weights deviate from their mean by √(2 / fanIn). Weights that repeat are as few
 * draws as there are different ones: their deviation is a matter of chance, and not what is wrong.
 */
export function deviationProblem(
  what: string,
  weights: Float32Array,
  fanIn: number,
): Problem | undefined {
  const mean = meanOf(weights);
  const wanted = heDeviation(fanIn);
  return figureProblem({
    what: `the standard deviation of ${what}`,
    got: Math.sqrt(meanOf(weights.map((w) => (w - mean) ** 2))),
    wanted,
    error: wanted / Math.sqrt(2 * drawsIn(weights)),
  });
}

/** How many draws weights are: all of them, unless they repeat a few. Zeros alone are no draws, and stay as many. */
function drawsIn(weights: Float32Array): number {
  if (!doRepeat(weights) || weights.every((w) => w === 0)) return weights.length;
  return differentIn(weights);
}

function meanProblem(name: string, weights: Float32Array, fanIn: number): Problem | undefined {
  const problem = figureProblem({
    what: `the mean of ${name}`,
    got: meanOf(weights),
    wanted: 0,
    error: heDeviation(fanIn) / Math.sqrt(drawsIn(weights)),
  });
  return problem && { ...problem, hint: weights.every((w) => w >= 0) ? "sign" : "mean" };
}

/** The whole, then the first and last rows and columns: a loop that ends too soon leaves those at 0. */
export function edgesProblem(name: string, weights: Matrix): Problem | undefined {
  const { data, rows, cols } = weights;
  const column = (j: number) => Float32Array.from({ length: rows }, (_, i) => weights.get(i, j));
  const edges = {
    "first row": weights.row(0),
    "last row": weights.row(rows - 1),
    "first column": column(0),
    "last column": column(cols - 1),
  };
  const problem = deviationProblem(name, data, rows);
  if (problem) return problem;
  for (const [which, edge] of Object.entries(edges)) {
    const wrong = deviationProblem(`the ${which} of ${name}`, edge, rows);
    if (wrong) return { ...wrong, hint: "edge" };
  }
  return undefined;
}

/** What is wrong with the shape of the distribution: uniform draws are more seldom near 0. */
export function normalProblem(name: string, { data }: Matrix): Problem | undefined {
  const sigma = rootMeanSquare(data);
  const share = WITHIN_ONE_SIGMA;
  return figureProblem({
    what: `the share of ${name} within one standard deviation of 0`,
    got: data.filter((w) => Math.abs(w) < sigma).length / data.length,
    wanted: share,
    error: Math.sqrt(share * (1 - share) / data.length), // of a count of n draws, over n
  });
}

/** What is wrong where no weight lies far out: normal draws have no limit, so some were cut off. */
export function tailProblem(name: string, { data }: Matrix): Problem | undefined {
  const largest = data.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  const farthest = largest / rootMeanSquare(data);
  if (!(farthest < TAIL)) return undefined; // NaN, of zeros alone, is the deviation's problem
  return {
    message: `no weight of ${name} is farther from 0 than ${showExpected(farthest)} standard ` +
      "deviations, but normal draws have no limit: cut none off",
    expected: `some beyond ${TAIL}`,
    actual: `none beyond ${showExpected(farthest)}`,
    hint: "limits",
  };
}

/** What is wrong where two lists of weights that should have nothing to do with each other are alike. */
export function correlationProblem(
  what: string,
  a: Float32Array,
  b: Float32Array,
): Problem | undefined {
  return figureProblem({
    what: `the correlation of ${what}`,
    got: correlation(a, b),
    wanted: 0,
    error: 1 / Math.sqrt(Math.min(a.length, b.length)),
  });
}

/** What is wrong where a matrix repeats itself, or repeats the one of another seed. */
export function independenceProblem(
  name: string,
  { data, cols }: Matrix,
  ofAnotherSeed: Matrix,
): Problem | undefined {
  const half = data.length / 2;
  // A list beside itself from its second weight, its second row or its middle on: each weight meets another.
  const ofSeeds = correlationProblem(`two seeds' ${name}`, data, ofAnotherSeed.data);
  if (ofSeeds) return { ...ofSeeds, hint: "seeds" };
  return correlationProblem(`neighbouring weights of ${name}`, data, data.subarray(1)) ??
    correlationProblem(`neighbouring rows of ${name}`, data, data.subarray(cols)) ??
    correlationProblem(`the two halves of ${name}`, data, data.subarray(half));
}
