/** Which hint is true of weights of a wrong deviation. */
import type { Matrix, Params } from "../../../lib/mod.ts";
import type { Problem } from "../../judge/check.ts";
import { rootMeanSquare } from "./figures.ts";
import type { Hint } from "./exercise.ts";
import {
  aboutTheirMean,
  normalProblem,
  repeatsProblem,
  signProblem,
  tailProblem,
} from "./random_weights.ts";

/** Deviations nearer to each other than this are the same: those of 60,000 weights are known to 0.3 %. */
const NEAR = 0.02;
/** The share of evenly spread numbers within one deviation is 57.7 %, of cut-off normal ones 65 % or more. */
const EVEN = 0.62;

/** The hint that is true of weights whose deviations are not He's: of 60,000 or more in each matrix. */
export function hintFor({ W1, W2 }: Pick<Params, "W1" | "W2">): Hint {
  const both = [W1, W2];
  if (both.some((w) => repeatsProblem("", w))) return "own";
  if (both.some((w) => signProblem("", w))) return "sign";
  const odd = both.map(aboutTheirMean).find((w) => tailProblem("", w) || normalProblem("", w));
  if (odd) return shapeHint(odd);
  return scaleHint(W1, W2);
}

/** What is true of two deviations, told by the sizes that they follow. */
function scaleHint(W1: Matrix, W2: Matrix): Hint {
  const of = ({ data }: Matrix) => rootMeanSquare(data);
  const follow = (size: (weights: Matrix) => number) =>
    isNear(of(W1) * size(W1), of(W2) * size(W2));
  if (isNear(of(W1), 1) || isNear(of(W2), 1)) return "scale";
  const isHe = isNear(of(W1), Math.sqrt(2 / W1.rows));
  if (follow(() => 1)) return isHe ? "layers" : "fixed";
  if (follow(({ rows }) => Math.sqrt(rows))) return isHe ? "fanIn" : "factor";
  if (follow(({ rows }) => rows)) return "root";
  if (follow(({ rows }) => 1 / Math.sqrt(rows))) return "grows";
  const byColumns = [
    follow(({ cols }) => Math.sqrt(cols)),
    follow(({ rows, cols }) => Math.sqrt(rows + cols)),
    follow(({ rows, cols }) => Math.sqrt(rows * cols)),
  ];
  return byColumns.includes(true) ? "columns" : "fanIn";
}

/** The hint that is true of weights that are not distributed like normal draws. */
export function shapeHint(weights: Matrix): Hint {
  const { data } = weights;
  const sigma = rootMeanSquare(data);
  const isEven = data.filter((w) => Math.abs(w) < sigma).length / data.length < EVEN;
  return !isEven && tailProblem("", weights) ? "limits" : "normal";
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one / other - 1) < NEAR;
}

/** The hint that is true where a method of the generator was called without its generator. */
export function hintOfThrown({ message, reason }: Problem): Hint | undefined {
  const isTakenOff = /of undefined \(reading '#\w+'\)/.test(message);
  return reason?.code === "threw" && isTakenOff ? "method" : undefined;
}
