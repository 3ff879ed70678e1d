// Wrong: The biases of every network are one and the same matrix.

import { Matrix, type Params, Random } from "../lib/mod.ts";

const b = new Map<number, Matrix>();
const zeros = (n: number) => {
  if (!b.has(n)) b.set(n, new Matrix(1, n));
  return b.get(n)!;
};
export function initParams(
  inputs: number,
  hidden: number,
  outputs: number,
  random: Random,
): Params {
  const layer = (fanIn: number, fanOut: number) =>
    new Matrix(
      fanIn,
      fanOut,
      Float32Array.from({ length: fanIn * fanOut }, () => Math.sqrt(2 / fanIn) * random.normal()),
    );
  return {
    W1: layer(inputs, hidden),
    b1: zeros(hidden),
    W2: layer(hidden, outputs),
    b2: zeros(outputs),
  };
}
