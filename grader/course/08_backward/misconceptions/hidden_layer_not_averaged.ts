// Misconception: Only the gradients of the output layer are divided by the number of images, but the hidden layer is part of the same mean: divide dz2 itself, and all four come out divided.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { z1, a1, a2 } = activations;
  const n = x.rows;

  const dz2 = new Matrix(n, a2.cols, a2.data.map((p, i) => p - yTrue.data[i]));
  const dW2 = scaled(matmul(a1, dz2, { transposeA: true }), 1 / n);
  const db2 = scaled(columnSums(dz2), 1 / n);

  const da1 = matmul(dz2, params.W2, { transposeB: true });
  const slope = reluDerivative(z1);
  const dz1 = new Matrix(n, a1.cols, da1.data.map((d, i) => d * slope.data[i]));
  const dW1 = matmul(x, dz1, { transposeA: true });
  const db1 = columnSums(dz1);

  return { dW1, db1, dW2, db2 };
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.cols; j++) sums.data[j] += m.get(i, j);
  }
  return sums;
}

function scaled(m: Matrix, factor: number): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value) => value * factor));
}
