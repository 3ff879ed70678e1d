// Wrong: uniform() is multiplied by a negative number, so no weight is positive.

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
    W1: draw(inputSize, hiddenSize, () => -0.1 * random.uniform()),
    b1: new Matrix(1, hiddenSize),
    W2: draw(hiddenSize, outputSize, () => -0.1 * random.uniform()),
    b2: new Matrix(1, outputSize),
  };
}
