// Misconception: The same seed gives other weights each time, as it does with Math.random or with a generator that lives on between calls; only the given generator may be used, so that a run can be repeated.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  _random: Random,
): Params {
  return {
    W1: weights(inputSize, hiddenSize),
    b1: new Matrix(1, hiddenSize),
    W2: weights(hiddenSize, outputSize),
    b2: new Matrix(1, outputSize),
  };
}

function weights(fanIn: number, fanOut: number): Matrix {
  const deviation = Math.sqrt(2 / fanIn);
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < w.data.length; i++) w.data[i] = deviation * normal();
  return w;
}

function normal(): number {
  const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
  return radius * Math.cos(2 * Math.PI * Math.random());
}
