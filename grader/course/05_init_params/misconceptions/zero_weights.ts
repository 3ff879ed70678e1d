// Misconception: All weights start at zero: then every hidden neuron is silent, none gets a gradient, and nothing is ever learned; randomness is what tells the neurons apart.

import { Matrix, type Params } from "../lib/mod.ts";

export function initParams(inputSize: number, hiddenSize: number, outputSize: number): Params {
  return {
    W1: new Matrix(inputSize, hiddenSize),
    b1: new Matrix(1, hiddenSize),
    W2: new Matrix(hiddenSize, outputSize),
    b2: new Matrix(1, outputSize),
  };
}
