// Zoo: All four parameters are views into one array.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const total = (inputSize + 1) * hiddenSize + (hiddenSize + 1) * outputSize;
  const all = new Float32Array(total);
  let used = 0;
  const view = (rows: number, cols: number): Matrix => {
    const start = used;
    used += rows * cols;
    return new Matrix(rows, cols, all.subarray(start, used));
  };
  const params: Params = {
    W1: view(inputSize, hiddenSize),
    b1: view(1, hiddenSize),
    W2: view(hiddenSize, outputSize),
    b2: view(1, outputSize),
  };
  for (const W of [params.W1, params.W2]) {
    const deviation = Math.sqrt(2 / W.rows);
    W.data.forEach((_, i) => W.data[i] = deviation * random.normal());
  }
  return params;
}
