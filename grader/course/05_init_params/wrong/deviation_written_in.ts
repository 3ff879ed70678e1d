// Wrong: The deviations of the two layers are written in as numbers for 784 and 128 inputs.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  return {
    W1: weights(inputSize, hiddenSize, Math.sqrt(2 / 784), random),
    b1: new Matrix(1, hiddenSize),
    W2: weights(hiddenSize, outputSize, Math.sqrt(2 / 128), random),
    b2: new Matrix(1, outputSize),
  };
}

function weights(rows: number, cols: number, deviation: number, random: Random): Matrix {
  const w = new Matrix(rows, cols);
  for (let i = 0; i < w.data.length; i++) {
    w.data[i] = deviation * random.normal();
  }
  return w;
}
