// Reworded: the output layer is drawn first, and from its end.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const W2 = new Matrix(hiddenSize, outputSize);
  const outer = Math.sqrt(2 / (hiddenSize + outputSize));
  for (let i = W2.data.length - 1; i >= 0; i--) W2.data[i] = outer * random.normal();

  const W1 = new Matrix(inputSize, hiddenSize);
  const inner = Math.sqrt(2 / (inputSize + hiddenSize));
  W1.data.set(Array.from(W1.data, () => inner * random.normal()));
  return { W1, b1: new Matrix(1, hiddenSize), W2, b2: new Matrix(1, outputSize) };
}
