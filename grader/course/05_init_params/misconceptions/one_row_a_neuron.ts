// Misconception: The weights are stored with one row for each neuron, as PyTorch stores them; here the images are rows, x·W1 has to fit, and there is one row for each input.

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
  const deviation = Math.sqrt(2 / fanIn);
  const w = new Matrix(fanOut, fanIn);
  for (let i = 0; i < w.data.length; i++) {
    w.data[i] = deviation * random.normal();
  }
  return w;
}
