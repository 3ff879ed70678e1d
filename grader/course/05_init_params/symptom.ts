/** Which hint is true of weights of a wrong deviation. */
import type { Matrix, Params } from "../../../lib/mod.ts";
import { rootMeanSquare } from "./figures.ts";
import type { Hint } from "./exercise.ts";
import { normalProblem, repeatsProblem, signProblem, tailProblem } from "./random_weights.ts";

/** Deviations nearer to each other than this are the same: that of 1,280 weights is known to 2 %. */
const NEAR = 0.12;
/** The share of evenly spread numbers within one deviation is 57.7 %, of cut-off normal ones 65 % or more. */
const EVEN = 0.62;

/** The hint that is true of weights whose deviations are not He's. */
export function hintFor({ W1, W2 }: Pick<Params, "W1" | "W2">): Hint {
  const both = [W1, W2];
  if (both.some((w) => repeatsProblem("", w))) return "own";
  if (both.some((w) => signProblem("", w))) return "sign";
  if (tailProblem("W1", W1) || normalProblem("W1", W1)) return shapeHint(W1);
  if (both.every((w) => isNear(rootMeanSquare(w.data), 1))) return "scale";
  return isNear(rootMeanSquare(W2.data), Math.sqrt(2 / W1.rows)) ? "layers" : "fanIn";
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
