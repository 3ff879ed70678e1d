// Misconception: uniform() − 0.5 is multiplied by the deviation, but such numbers only have a deviation of 0.29 to begin with, and lie evenly; draw with random.normal(), whose deviation is 1.

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
    w.data[i] = Math.sqrt(2 / fanIn) * (random.uniform() - 0.5);
  }
  return w;
}
