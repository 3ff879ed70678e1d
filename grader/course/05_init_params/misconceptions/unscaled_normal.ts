// Misconception: The weights are standard normal draws as they come, of deviation 1; that is far too large for 784 inputs, and must be multiplied by √(2 / fanIn).

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
    w.data[i] = random.normal();
  }
  return w;
}
