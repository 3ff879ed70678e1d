import { type EpochMetrics, Matrix, type Params } from "../../../lib/mod.ts";
import { logitsOf } from "../capstone/logits.ts";
import { PARAMETERS, type Rows, softmax } from "../network/network.ts";
import { floats, floatsOf } from "./floats.ts";
import { halves } from "./halves.ts";

/** A student's trained network. */
export interface Network {
  params: Params;
  /** What their `train` reported after each epoch. */
  history: EpochMetrics[];
}

/** The probabilities that a network gives the ten digits, one row per image of MNIST. */
export function probabilities(params: Params, images: Uint8Array): Rows {
  return softmax(logitsOf(params, images));
}

/** The parameters one after the other as float32 in base64: what a file keeps. */
export function packed(params: Params): string {
  return floats(PARAMETERS.map((name) => params[name].data));
}

/** The parameters in the same order as float16: what a page holds. */
export function packedForPage(params: Params): string {
  return halves(PARAMETERS.map((name) => params[name].data));
}

/** The parameters of 784-128-10 from what {@linkcode packed} returned; undefined if it is not that. */
export function unpacked(text: string): Params | undefined {
  const numbers = floatsOf(text, 784 * 128 + 128 + 128 * 10 + 10);
  if (!numbers) return undefined;
  let at = 0;
  const next = (rows: number, cols: number) =>
    new Matrix(rows, cols, numbers.slice(at, at += rows * cols));
  return { W1: next(784, 128), b1: next(1, 128), W2: next(128, 10), b2: next(1, 10) };
}
