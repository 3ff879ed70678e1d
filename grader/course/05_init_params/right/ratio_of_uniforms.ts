// Zoo: The normal draws are ratios of two even draws that lie in a certain region.

import { Matrix, type Params, type Random } from "../lib/mod.ts";
function gauss(random: Random): number {
  for (;;) {
    const u = 1 - random.uniform();
    const v = (2 * random.uniform() - 1) * Math.sqrt(2 / Math.E);
    const x = v / u;
    if (x * x <= -4 * Math.log(u)) return x;
  }
}
export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const he = (i: number, o: number) =>
    new Matrix(i, o, new Float32Array(i * o).map(() => gauss(random) * (2 / i) ** 0.5));
  const [W1, W2] = [he(inputSize, hiddenSize), he(hiddenSize, outputSize)];
  return { b2: new Matrix(1, outputSize), W2, b1: new Matrix(1, hiddenSize), W1 };
}
