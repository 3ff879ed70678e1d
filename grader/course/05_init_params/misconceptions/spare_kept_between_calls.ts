// Misconception: A draw that is left over from one call is used in the next, so the same seed gives other weights; nothing may be kept from one call to the next.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

/** Draws come in pairs; the second one waits here. */
let spare: number | undefined;

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  spare ??= random.normal();
  return {
    W1: weights(inputSize, hiddenSize, random),
    b1: new Matrix(1, hiddenSize),
    W2: weights(hiddenSize, outputSize, random),
    b2: new Matrix(1, outputSize),
  };
}

function weights(fanIn: number, fanOut: number, random: Random): Matrix {
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < w.data.length; i++) {
    w.data[i] = Math.sqrt(2 / fanIn) * spare!;
    spare = random.normal();
  }
  return w;
}
