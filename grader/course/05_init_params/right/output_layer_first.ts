// Zoo: The output layer is drawn before the hidden one.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const layer = (rows: number, cols: number): Matrix => {
    const scale = Math.sqrt(2) / Math.sqrt(rows);
    return new Matrix(
      rows,
      cols,
      Float32Array.from({ length: rows * cols }, () => random.normal() * scale),
    );
  };
  const b2 = new Matrix(1, outputSize);
  const W2 = layer(hiddenSize, outputSize);
  const b1 = new Matrix(1, hiddenSize);
  const W1 = layer(inputSize, hiddenSize);
  return { W1, b1, W2, b2 };
}
