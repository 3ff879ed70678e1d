// Wrong: Half of the weights, picked by chance, stay at 0.

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
    W1: draw(
      inputSize,
      hiddenSize,
      () => random.uniform() < 0.5 ? 0 : random.normal() * Math.sqrt(2 / inputSize),
    ),
    b1: new Matrix(1, hiddenSize),
    W2: draw(
      hiddenSize,
      outputSize,
      () => random.uniform() < 0.5 ? 0 : random.normal() * Math.sqrt(2 / hiddenSize),
    ),
    b2: new Matrix(1, outputSize),
  };
}
