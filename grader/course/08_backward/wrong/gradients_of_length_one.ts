// Wrong: Each gradient is divided by its length, so that all of them are as long.

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

  const dz2 = new Matrix(n, a2.cols); // N×10
  for (let i = 0; i < dz2.data.length; i++) dz2.data[i] = (a2.data[i] - yTrue.data[i]) / n;
  const dW2 = matmul(a1, dz2, { transposeA: true }); // 128×10
  const db2 = columnSums(dz2); // 1×10

  const da1 = matmul(dz2, params.W2, { transposeB: true }); // N×128
  const dz1 = entryByEntry(da1, reluDerivative(z1)); // N×128
  const dW1 = matmul(x, dz1, { transposeA: true }); // 784×128
  const db1 = columnSums(dz1); // 1×128

  return { dW1: ofLength1(dW1), db1: ofLength1(db1), dW2: ofLength1(dW2), db2: ofLength1(db2) };
}

/** The product a ⊙ b of each entry with its counterpart. */
function entryByEntry(a: Matrix, b: Matrix): Matrix {
  const product = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) product.data[i] = a.data[i] * b.data[i];
  return product;
}

/** The sum of each column, n×m to 1×m. */
function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  for (let i = 0; i < m.rows; i++) {
    const row = m.row(i);
    for (let j = 0; j < row.length; j++) sums.data[j] += row[j];
  }
  return sums;
}

/** The same direction, with a length of 1. */
function ofLength1(gradient: Matrix): Matrix {
  const length = Math.sqrt(gradient.data.reduce((sum, slope) => sum + slope * slope, 0)) || 1;
  return new Matrix(gradient.rows, gradient.cols, gradient.data.map((slope) => slope / length));
}
