// Wrong: In a Box-Muller transform one uniform number serves for the radius and the angle.
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
  const w = new Matrix(fanIn, fanOut);
  for (let i = 0; i < w.data.length; i++) {
    const u = 1 - random.uniform();
    const normal = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * u);
    w.data[i] = Math.sqrt(2 / fanIn) * normal;
  }
  return w;
}
