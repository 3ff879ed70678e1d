// Zoo: The parameters are an object of a class, with W2 drawn when it is built.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

class Network implements Params {
  readonly W1: Matrix;
  readonly b1: Matrix;
  readonly W2: Matrix;
  readonly b2: Matrix;

  constructor(sizes: readonly [number, number, number], private readonly draw: () => number) {
    const [input, hidden, output] = sizes;
    this.W1 = this.he(input, hidden);
    this.W2 = this.he(hidden, output);
    this.b1 = new Matrix(1, hidden);
    this.b2 = new Matrix(1, output);
  }

  private he(fanIn: number, fanOut: number): Matrix {
    const rows = Array.from(
      { length: fanIn },
      () => Array.from({ length: fanOut }, () => this.draw() / Math.sqrt(fanIn / 2)),
    );
    return Matrix.from(rows);
  }
}

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const { W1, b1, W2, b2 } = new Network(
    [inputSize, hiddenSize, outputSize],
    () => random.normal(),
  );
  return { W1, b1, W2, b2 };
}
