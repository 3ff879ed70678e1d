// Misconception: Both layers get the scale of the first, but the second has far fewer inputs, so each of its weights must be larger.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const deviation = Math.sqrt(2 / inputSize);
  return {
    W1: weights(inputSize, hiddenSize, deviation, random),
    b1: new Matrix(1, hiddenSize),
    W2: weights(hiddenSize, outputSize, deviation, random),
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
