// Zoo: Takes 1 away from a copy of the probabilities at each label.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const samples = yTrue.rows;
  const d = new Matrix(samples, yTrue.cols, activations.a2.data.slice());
  for (let i = 0; i < samples; i++) {
    const target = yTrue.row(i).indexOf(1);
    d.row(i)[target] -= 1;
  }
  d.data.forEach((v, k) => d.data[k] = v / samples);
  const ones = new Matrix(1, samples, new Float32Array(samples).fill(1));
  const h = matmul(d, params.W2, { transposeB: true });
  const slope = reluDerivative(activations.z1);
  h.data.forEach((v, k) => h.data[k] = slope.data[k] === 0 ? 0 : v);
  return {
    dW2: matmul(activations.a1, d, { transposeA: true }),
    db2: matmul(ones, d),
    dW1: matmul(x, h, { transposeA: true }),
    db1: matmul(ones, h),
  };
}
