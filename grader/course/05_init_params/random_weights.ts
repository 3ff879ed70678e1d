/** What random weights show when they are measured: figures that a right answer's stay near. */
import type { Matrix } from "../../../lib/mod.ts";
import { correlation } from "../network/correlation.ts";
import type { Problem } from "../../judge/check.ts";
import { showExpected } from "../../judge/compare.ts";

/**
 * Standard errors that a right answer's figures stay within: beyond by chance 2.2·10⁻⁸ times, on
 * either side. A deviation is not quite normal: 2.7·10⁻⁸ by χ² for 200 weights, the fewest that are
 * looked at. No check looks at more than 16 figures, so none fails a right answer more often than
 * 4·10⁻⁷ times.
 */
const SIGMAS = 5.6;

/** Whether a measured figure is within chance of what it should be. */
function figureProblem(what: string, got: number, wanted: number, error: number) {
  if (Math.abs(got - wanted) <= SIGMAS * error) return undefined;
  return {
    message: `${what} is ${showExpected(got)}, expected ${showExpected(wanted)} ` +
      `(chance alone would be off by about ${error.toPrecision(2)})`,
    expected: showExpected(wanted),
    actual: showExpected(got),
  };
}

/** Whether weights deviate from their mean by √(2/fanIn). */
export function deviationProblem(what: string, weights: Float32Array, fanIn: number) {
  const n = weights.length;
  const mean = meanOf(weights);
  const deviation = Math.sqrt(meanOf(weights.map((w) => (w - mean) ** 2)));
  const sigma = Math.sqrt(2 / fanIn);
  const error = sigma / Math.sqrt(2 * n);
  return figureProblem(`the standard deviation of ${what}`, deviation, sigma, error);
}

/** The deviation first: a wrong one moves the mean as well, which would explain nothing. */
export function heProblem(name: string, weights: Matrix): Problem | undefined {
  const { data, rows } = weights;
  return numbersProblem(name, weights) ?? deviationProblem(name, data, rows) ??
    figureProblem(`the mean of ${name}`, meanOf(data), 0, Math.sqrt(2 / rows / data.length));
}

/** The whole, then the first and last rows and columns: a loop that ends too soon leaves those at 0. */
export function edgesProblem(name: string, weights: Matrix): Problem | undefined {
  const { rows, cols } = weights;
  const column = (j: number) => Float32Array.from({ length: rows }, (_, i) => weights.get(i, j));
  const edge = (which: string, numbers: Float32Array) =>
    deviationProblem(`the ${which} of ${name}`, numbers, rows);
  return deviationProblem(name, weights.data, rows) ?? edge("first row", weights.row(0)) ??
    edge("last row", weights.row(rows - 1)) ??
    edge("first column", column(0)) ?? edge("last column", column(cols - 1));
}

/** Where the farthest weight must lie at least; 60,000 normal draws miss it with a chance of e^-82. */
const TAIL = 3.2;

/** Normal numbers have no limit: some lie far out, unless they were cut off there. */
export function tailProblem(name: string, { data }: Matrix): Problem | undefined {
  const sigma = Math.sqrt(meanOf(data.map((w) => w * w)));
  const farthest = data.reduce((most, w) => Math.max(most, Math.abs(w)), 0) / sigma;
  if (!(farthest < TAIL)) return undefined;
  return {
    message: `no weight of ${name} is farther from 0 than ${showExpected(farthest)} standard ` +
      "deviations, but normal draws have no limit: cut none off",
    expected: `some beyond ${TAIL}`,
    actual: `none beyond ${showExpected(farthest)}`,
  };
}

/** What is wrong where weights are no numbers at all. */
export function numbersProblem(name: string, weights: Matrix): Problem | undefined {
  const i = weights.data.findIndex((w) => !Number.isFinite(w));
  if (i === -1) return undefined;
  const place = `${name}[${Math.floor(i / weights.cols)}][${i % weights.cols}]`;
  const got = showExpected(weights.data[i]);
  return { message: `${place} is ${got}, expected a number`, expected: "a number", actual: got };
}

/** Normal numbers fall within one deviation 68.27 % of the time; uniform ones 57.7 %. */
export function normalProblem(name: string, { data }: Matrix): Problem | undefined {
  const n = data.length;
  const sigma = Math.sqrt(meanOf(data.map((w) => w * w)));
  const within = data.filter((w) => Math.abs(w) < sigma).length / n;
  const share = 0.6826894921;
  return figureProblem(
    `the share of ${name} within one standard deviation of 0`,
    within,
    share,
    Math.sqrt(share * (1 - share) / n),
  );
}

function meanOf(numbers: Float32Array): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Whether weights that should have nothing to do with each other are alike. */
export function correlationProblem(
  name: string,
  a: Float32Array,
  b: Float32Array,
): Problem | undefined {
  const n = Math.min(a.length, b.length);
  return figureProblem(`the correlation of ${name}`, correlation(a, b), 0, 1 / Math.sqrt(n));
}

/** Whether the weights of a matrix, and those from another seed, have nothing to do with each other. */
export function independenceProblem(name: string, { data, cols }: Matrix, other: Matrix) {
  const half = data.length / 2;
  return correlationProblem(`two seeds' ${name}`, data, other.data) ??
    correlationProblem(`neighbouring weights of ${name}`, data, data.subarray(1)) ??
    correlationProblem(`neighbouring rows of ${name}`, data, data.subarray(cols)) ??
    correlationProblem(`the two halves of ${name}`, data, data.subarray(half));
}
