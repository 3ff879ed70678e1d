// Zoo: The transposes are built, and the division by N is left to the end.

import {
  type Activations,
  type Gradients,
  matmul,
  Matrix,
  type Params,
  transpose,
} from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { z1, a1, a2 } = activations;
  const mean = 1 / yTrue.rows;

  const error = zip(a2, yTrue, (p, y) => p - y);
  const blamed = zip(matmul(error, transpose(params.W2)), reluDerivative(z1), (d, s) => d * s);

  return {
    dW2: scale(matmul(transpose(a1), error), mean),
    db2: scale(sumOfRows(error), mean),
    dW1: scale(matmul(transpose(x), blamed), mean),
    db1: scale(sumOfRows(blamed), mean),
  };
}

function zip(a: Matrix, b: Matrix, f: (a: number, b: number) => number): Matrix {
  return new Matrix(a.rows, a.cols, a.data.map((value, i) => f(value, b.data[i])));
}

function scale(m: Matrix, factor: number): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value) => value * factor));
}

function sumOfRows(m: Matrix): Matrix {
  return Matrix.from([
    Array.from({ length: m.cols }, (_, j) => {
      let sum = 0;
      for (let i = 0; i < m.rows; i++) sum += m.get(i, j);
      return sum;
    }),
  ]);
}
