// Wrong: normal is taken off its generator, which it then has lost.
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

function weights(fanIn: number, fanOut: number, { normal }: Random): Matrix {
  const w = new Matrix(fanIn, fanOut);
  w.data.forEach((_, i) => w.data[i] = Math.sqrt(2 / fanIn) * normal());
  return w;
}
