// Misconception: One row is drawn and used for every input, so a neuron weighs all pixels alike and cannot see where the ink is; every weight needs a draw of its own.

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
  const row = Float32Array.from({ length: fanOut }, () => deviation * random.normal());
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < fanIn; i++) w.row(i).set(row);
  return w;
}
