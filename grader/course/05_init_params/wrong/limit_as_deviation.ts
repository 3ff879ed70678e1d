// Wrong: √(6 / fanIn), the limit of evenly spread weights, is taken for the deviation of normal ones.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const draw = (rows: number, cols: number, next: () => number) =>
    new Matrix(rows, cols, Float32Array.from({ length: rows * cols }, next));
  return {
    W1: draw(inputSize, hiddenSize, () => random.normal() * Math.sqrt(6 / inputSize)),
    b1: new Matrix(1, hiddenSize),
    W2: draw(hiddenSize, outputSize, () => random.normal() * Math.sqrt(6 / hiddenSize)),
    b2: new Matrix(1, outputSize),
  };
}
