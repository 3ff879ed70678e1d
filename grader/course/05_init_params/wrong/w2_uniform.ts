// Wrong: The second layer is drawn evenly between two limits.

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
    W2: uniformWeights(hiddenSize, outputSize, random),
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

function uniformWeights(fanIn: number, fanOut: number, random: Random): Matrix {
  const limit = Math.sqrt(6 / fanIn);
  const draw = () => limit * (2 * random.uniform() - 1);
  return new Matrix(fanIn, fanOut, new Float32Array(fanIn * fanOut).map(draw));
}
