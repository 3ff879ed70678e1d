// Wrong: A hundredth is added to every weight.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  return {
    W1: weights(inputSize, hiddenSize, random),
    b1: zeros(hiddenSize),
    W2: weights(hiddenSize, outputSize, random),
    b2: zeros(outputSize),
  };
}

function weights(fanIn: number, fanOut: number, random: Random): Matrix {
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < w.data.length; i++) w.data[i] = 0.01 + Math.sqrt(2 / fanIn) * random.normal();
  return w;
}

function zeros(size: number): Matrix {
  return new Matrix(1, size);
}
