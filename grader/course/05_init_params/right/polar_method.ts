// Zoo: The normal draws come in pairs from a generator, by Marsaglia's polar method.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const normals = polar(random);
  const he = (rows: number, cols: number): Matrix => {
    const w = new Matrix(rows, cols);
    for (let k = 0; k < w.data.length; k++) {
      w.data[k] = Math.SQRT2 / Math.sqrt(rows) * normals.next().value;
    }
    return w;
  };
  const zeros = (size: number): Matrix => new Matrix(1, size);
  return {
    W1: he(inputSize, hiddenSize),
    b1: zeros(hiddenSize),
    W2: he(hiddenSize, outputSize),
    b2: zeros(outputSize),
  };
}

function* polar(random: Random): Generator<number, never> {
  while (true) {
    const u = 2 * random.uniform() - 1;
    const v = 2 * random.uniform() - 1;
    const s = u * u + v * v;
    if (s >= 1 || s === 0) continue;
    const factor = Math.sqrt(-2 * Math.log(s) / s);
    yield u * factor;
    yield v * factor;
  }
}
