// Zoo: Normal draws are exponential ones, some of them rejected, with a sign by the toss of a coin.

import { Matrix, type Params, type Random } from "../lib/mod.ts";
const normal = (random: Random): number => {
  const exponential = () => -Math.log(1 - random.uniform());
  let x: number;
  do x = exponential(); while (exponential() < (x - 1) ** 2 / 2);
  return random.uniform() < 0.5 ? x : -x;
};
export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  return {
    get b1() {
      return this._b1;
    },
    _b1: new Matrix(1, hiddenSize),
    b2: new Matrix(1, outputSize),
    W1: weights(inputSize, hiddenSize),
    W2: weights(hiddenSize, outputSize),
  } as Params & { _b1: Matrix };
  function weights(rows: number, cols: number): Matrix {
    const w = new Matrix(rows, cols);
    for (let c = cols - 1; c >= 0; c--) {
      for (let r = 0; r < rows; r++) w.set(r, c, normal(random) / Math.sqrt(rows / 2));
    }
    return w;
  }
}
