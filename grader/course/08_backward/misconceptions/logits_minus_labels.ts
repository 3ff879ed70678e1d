// Misconception: The labels are subtracted from the logits, but the error compares them with the probabilities; the logits are sums that softmax has not yet turned into shares.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { z1, a1, z2 } = activations;
  const n = x.rows;

  const dz2 = new Matrix(n, z2.cols, z2.data.map((z, i) => (z - yTrue.data[i]) / n));
  const dW2 = matmul(a1, dz2, { transposeA: true });
  const db2 = columnSums(dz2);

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
