// Misconception: W1 follows He's rule but W2 follows Glorot's, which counts outputs too; here both layers follow He's rule, with the inputs alone.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const he = Math.sqrt(2 / inputSize);
  const glorot = Math.sqrt(2 / (hiddenSize + outputSize));
  return {
    W1: weights(inputSize, hiddenSize, he, random),
    b1: new Matrix(1, hiddenSize),
    W2: weights(hiddenSize, outputSize, glorot, random),
    b2: new Matrix(1, outputSize),
  };
}

function weights(rows: number, cols: number, deviation: number, random: Random): Matrix {
  const w = new Matrix(rows, cols);
  for (let i = 0; i < w.data.length; i++) w.data[i] = deviation * random.normal();
  return w;
}
