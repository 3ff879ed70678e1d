// Misconception: The weights are drawn evenly by Glorot's rule, which counts inputs and outputs; here they are normal draws, and He's rule counts the inputs alone.

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
    w.data[i] = (2 * random.uniform() - 1) * Math.sqrt(6 / (fanIn + fanOut));
  }
  return w;
}
