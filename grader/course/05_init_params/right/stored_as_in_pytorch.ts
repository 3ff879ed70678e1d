// Zoo: The weights are drawn as one row per neuron, and turned round at the end.

import { Matrix, type Params, type Random, transpose } from "../lib/mod.ts";

function linear(nIn: number, nOut: number, random: Random): Matrix {
  const weight = new Matrix(nOut, nIn);
  const std = Math.sqrt(2.0 / nIn);
  for (let o = 0; o < nOut; o++) {
    for (let i = 0; i < nIn; i++) weight.set(o, i, random.normal() * std);
  }
  return transpose(weight);
}

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const fc2 = linear(hiddenSize, outputSize, random);
  const fc1 = linear(inputSize, hiddenSize, random);
  return { W1: fc1, b1: new Matrix(1, hiddenSize), W2: fc2, b2: new Matrix(1, outputSize) };
}
