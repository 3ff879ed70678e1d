// Wrong: The root in a Box-Muller transform is taken after the cosine, which may be negative: half of the weights are NaN.
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
    const [u, v] = [1 - random.uniform(), random.uniform()];
    weights.data[i] = deviation * Math.sqrt(-2 * Math.log(u) * Math.cos(2 * Math.PI * v));
  }
  return weights;
}
