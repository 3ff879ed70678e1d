// Zoo: The results are of a class that extends Matrix.

import { Matrix } from "../lib/mod.ts";

class Activated extends Matrix {
  get live(): number {
    return this.data.reduce((count, value) => value > 0 ? count + 1 : count, 0);
  }
}

export function relu(x: Matrix): Matrix {
  const y = new Activated(x.rows, x.cols);
  y.data.set(x.data.map((v) => v > 0 ? v : 0));
  return y;
}

export function reluDerivative(x: Matrix): Matrix {
  const y = new Activated(x.rows, x.cols);
  y.data.set(x.data.map((v) => v > 0 ? 1 : 0));
  return y;
}
