// Wrong: The deviation is √(3 / (inputs + outputs)), half of the limit of another distribution.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

function layer(fanIn: number, fanOut: number, random: Random): Matrix {
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < w.data.length; i++) {
    w.data[i] = Math.sqrt(3 / (fanIn + fanOut)) * random.normal();
  }
  return w;
}

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const W1 = layer(inputSize, hiddenSize, random);
  const W2 = layer(hiddenSize, outputSize, random);
  return { W1, b1: new Matrix(1, hiddenSize), W2, b2: new Matrix(1, outputSize) };
}
