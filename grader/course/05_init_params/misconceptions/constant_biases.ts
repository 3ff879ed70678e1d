// Misconception: The biases start at a number other than zero; with He weights half of the neurons fire anyway, so biases start at zero.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  return {
    W1: weights(inputSize, hiddenSize, random),
    b1: new Matrix(1, hiddenSize, new Float32Array(hiddenSize).fill(0.1)),
    W2: weights(hiddenSize, outputSize, random),
    b2: new Matrix(1, outputSize, new Float32Array(outputSize).fill(0.1)),
  };
}

function weights(fanIn: number, fanOut: number, random: Random): Matrix {
  const deviation = Math.sqrt(2 / fanIn);
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < w.data.length; i++) {
    w.data[i] = deviation * random.normal();
  }
  return w;
}
