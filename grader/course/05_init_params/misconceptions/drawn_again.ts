// Misconception: Draws far from 0 are drawn again, which makes the deviation smaller than it should be; normal draws have no limit, and each is kept as it comes.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
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
    w.data[i] = inTwoDeviations(random) * Math.sqrt(2 / fanIn);
  }
  return w;
}

function inTwoDeviations(random: Random): number {
  let z = random.normal();
  while (Math.abs(z) > 2) z = random.normal();
  return z;
}
