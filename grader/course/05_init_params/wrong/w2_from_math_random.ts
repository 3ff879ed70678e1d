// Wrong: The second layer is drawn from Math.random.

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
    W2: weightsOfTheirOwn(hiddenSize, outputSize),
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

function weightsOfTheirOwn(fanIn: number, fanOut: number): Matrix {
  const deviation = Math.sqrt(2 / fanIn);
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
  return new Matrix(
    fanIn,
    fanOut,
    new Float32Array(fanIn * fanOut).map(() => deviation * normal()),
  );
}
