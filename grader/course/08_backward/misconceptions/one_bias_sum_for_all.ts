// Misconception: Each bias gets the sum of all errors of its layer, the same number for every neuron; a bias belongs to one neuron, and its gradient is the sum of that neuron's column.

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
  const db2 = total(dz2);

  const da1 = matmul(dz2, params.W2, { transposeB: true });
  const slope = reluDerivative(z1);
  const dz1 = new Matrix(n, a1.cols, da1.data.map((d, i) => d * slope.data[i]));
  const dW1 = matmul(x, dz1, { transposeA: true });
  const db1 = total(dz1);

  return { dW1, db1, dW2, db2 };
}

function total(m: Matrix): Matrix {
  const sum = m.data.reduce((a, b) => a + b, 0);
  return new Matrix(1, m.cols, new Float32Array(m.cols).fill(sum));
}
