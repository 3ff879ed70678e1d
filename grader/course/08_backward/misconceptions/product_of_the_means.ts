// Misconception: Inputs and errors are averaged over the batch first, and then multiplied; but each image's inputs belong with its own error: multiply image by image, as a1ᵀ·dz2 does, and add up the products.

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
  const da1 = matmul(dz2, params.W2, { transposeB: true });
  const slope = reluDerivative(z1);
  const dz1 = new Matrix(n, a1.cols, da1.data.map((d, i) => d * slope.data[i]));

  const [db2, db1] = [columnMeans(dz2), columnMeans(dz1)];
  const dW2 = matmul(columnMeans(a1), db2, { transposeA: true });
  const dW1 = matmul(columnMeans(x), db1, { transposeA: true });

  return { dW1, db1, dW2, db2 };
}

function columnMeans(m: Matrix): Matrix {
  const means = new Matrix(1, m.cols);
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.cols; j++) means.data[j] += m.get(i, j) / m.rows;
  }
  return means;
}
