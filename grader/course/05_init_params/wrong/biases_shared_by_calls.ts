// Wrong: The biases of every network are one and the same matrix.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

const known = new Map<number, Matrix>();

/** One matrix for each size, whichever network asks. */
function kept(size: number): Matrix {
  const bias = known.get(size) ?? zeros(size);
  known.set(size, bias);
  return bias;
}

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  return {
    W1: weights(inputSize, hiddenSize, random),
    b1: kept(hiddenSize),
    W2: weights(hiddenSize, outputSize, random),
    b2: kept(outputSize),
  };
}

function weights(fanIn: number, fanOut: number, random: Random): Matrix {
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < w.data.length; i++) w.data[i] = Math.sqrt(2 / fanIn) * random.normal();
  return w;
}

function zeros(size: number): Matrix {
  return new Matrix(1, size);
}
