// Zoo: The gradients of the weights are made with one row per neuron, and transposed when they are returned.

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
  const n = x.rows;

  const dz2 = new Matrix(n, a2.cols, a2.data.map((p, i) => (p - yTrue.data[i]) / n));
  const byNeuron2 = matmul(dz2, a1, { transposeA: true }); // 10×128
  const db2 = columnSums(dz2);

  const da1 = matmul(dz2, params.W2, { transposeB: true });
  const slope = reluDerivative(z1);
  const dz1 = new Matrix(n, a1.cols, da1.data.map((d, i) => d * slope.data[i]));
  const byNeuron1 = matmul(dz1, x, { transposeA: true }); // 128×784
  const db1 = columnSums(dz1);

  const [dW1, dW2] = [transpose(byNeuron1), transpose(byNeuron2)];

  return { dW1, db1, dW2, db2 };
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.cols; j++) sums.data[j] += m.get(i, j);
  }
  return sums;
}
