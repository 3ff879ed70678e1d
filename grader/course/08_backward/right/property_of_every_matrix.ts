// Zoo: Matrix is given properties as numpy has them, which can't be defined a second time.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

declare module "../lib/matrix.ts" {
  interface Matrix {
    readonly T: Matrix;
    map(f: (value: number, i: number) => number): Matrix;
  }
}

Object.defineProperty(Matrix.prototype, "T", {
  get(this: Matrix) {
    const t = new Matrix(this.cols, this.rows);
    for (let i = 0; i < this.rows; i++) {
      for (let j = 0; j < this.cols; j++) t.set(j, i, this.get(i, j));
    }
    return t;
  },
});

Object.defineProperty(Matrix.prototype, "map", {
  value(this: Matrix, f: (value: number, i: number) => number) {
    return new Matrix(this.rows, this.cols, this.data.map(f));
  },
});

export function backward(
  params: Params,
  { z1, a1, a2 }: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const ones = new Matrix(1, x.rows).map(() => 1);
  const dz2 = a2.map((p, i) => (p - yTrue.data[i]) / x.rows);
  const alive = reluDerivative(z1);
  const dz1 = matmul(dz2, params.W2.T).map((slope, i) => slope * alive.data[i]);
  return {
    dW2: matmul(a1.T, dz2),
    db2: matmul(ones, dz2),
    dW1: matmul(x.T, dz1),
    db1: matmul(ones, dz1),
  };
}
