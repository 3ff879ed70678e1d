// Zoo: A last pixel of 1 makes the bias gradient the last row of the weight gradient, and both are views of it.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { z1, a1, a2 } = activations;
  const dz2 = new Matrix(a2.rows, a2.cols);
  for (let i = 0; i < a2.rows; i++) {
    for (let j = 0; j < a2.cols; j++) {
      dz2.set(i, j, (a2.get(i, j) - yTrue.get(i, j)) / a2.rows);
    }
  }
  const live = reluDerivative(z1);
  const dz1 = matmul(dz2, params.W2, { transposeB: true });
  dz1.data.forEach((d, i) => dz1.data[i] = d * live.data[i]);
  const [dW2, db2] = split(matmul(withOnes(a1), dz2, { transposeA: true }));
  const [dW1, db1] = split(matmul(withOnes(x), dz1, { transposeA: true }));
  return { dW1, db1, dW2, db2 };
}

function withOnes(m: Matrix): Matrix {
  const wider = new Matrix(m.rows, m.cols + 1, new Float32Array(m.rows * (m.cols + 1)).fill(1));
  for (let i = 0; i < m.rows; i++) wider.row(i).set(m.row(i));
  return wider;
}

function split(m: Matrix): [Matrix, Matrix] {
  const cut = (m.rows - 1) * m.cols;
  return [
    new Matrix(m.rows - 1, m.cols, m.data.subarray(0, cut)),
    new Matrix(1, m.cols, m.data.subarray(cut)),
  ];
}
