// Wrong: The weights are rounded to one decimal.
import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  return {
    W1: heWeights(inputSize, hiddenSize, random),
    b1: new Matrix(1, hiddenSize),
    W2: heWeights(hiddenSize, outputSize, random),
    b2: new Matrix(1, outputSize),
  };
}

function heWeights(fanIn: number, fanOut: number, random: Random): Matrix {
  const deviation = Math.sqrt(2 / fanIn);
  const weights = new Matrix(fanIn, fanOut);
  for (let i = 0; i < weights.data.length; i++) {
    weights.data[i] = Number((deviation * random.normal()).toFixed(1));
  }
  return weights;
}
