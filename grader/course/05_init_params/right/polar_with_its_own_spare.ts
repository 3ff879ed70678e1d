// Zoo: The polar method keeps its second draw within one call.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

function gaussians(random: Random): () => number {
  const ready: number[] = [];
  return () => {
    while (ready.length === 0) {
      const [u, v] = [2 * random.uniform() - 1, 2 * random.uniform() - 1];
      const s = u * u + v * v;
      if (s === 0 || s >= 1) continue;
      const m = Math.sqrt(-2 * Math.log(s) / s);
      ready.push(v * m, u * m);
    }
    return ready.pop()!;
  };
}

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const next = gaussians(random);
  const fill = (rows: number, cols: number) =>
    new Matrix(
      rows,
      cols,
      Float32Array.from({ length: rows * cols }, () => next() / Math.sqrt(rows / 2)),
    );
  return {
    W1: fill(inputSize, hiddenSize),
    b1: Matrix.from([Array(hiddenSize).fill(0)]),
    W2: fill(hiddenSize, outputSize),
    b2: Matrix.from([Array(outputSize).fill(0)]),
  };
}
