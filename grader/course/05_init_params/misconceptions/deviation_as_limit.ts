// Misconception: The deviation meant for normal draws is taken as the limit of evenly spread ones, which makes them too small; draw with random.normal() and multiply.

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
    w.data[i] = Math.sqrt(2 / fanIn) * (2 * random.uniform() - 1);
  }
  return w;
}
