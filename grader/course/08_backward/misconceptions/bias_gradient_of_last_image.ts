// Misconception: The biases get the error of the last image alone; every image used that bias, and their errors have to be added up.

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

  const dz2 = new Matrix(n, a2.cols, a2.data.map((p, i) => (p - yTrue.data[i]) / n));
  const dW2 = matmul(a1, dz2, { transposeA: true });
  const db2 = lastRow(dz2);

  const da1 = matmul(dz2, params.W2, { transposeB: true });
  const slope = reluDerivative(z1);
  const dz1 = new Matrix(n, a1.cols, da1.data.map((d, i) => d * slope.data[i]));
  const dW1 = matmul(x, dz1, { transposeA: true });
  const db1 = lastRow(dz1);

  return { dW1, db1, dW2, db2 };
}

function lastRow(m: Matrix): Matrix {
  return new Matrix(1, m.cols, m.row(m.rows - 1).slice());
}
