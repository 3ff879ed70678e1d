// Wrong: Each row of the second layer is drawn once and filled with that number, so all classes start alike.

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
    W2: rowsOfOneNumber(hiddenSize, outputSize, random),
    b2: new Matrix(1, outputSize),
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

function rowsOfOneNumber(fanIn: number, fanOut: number, random: Random): Matrix {
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < fanIn; i++) w.row(i).fill(Math.sqrt(2 / fanIn) * random.normal());
  return w;
}
