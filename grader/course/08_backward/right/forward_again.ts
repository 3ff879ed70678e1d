// Zoo: The activations are not read: the forward pass is done once more.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";
import { forward } from "./06_forward.ts";

export function backward(
  params: Params,
  _activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { z1, a1, a2 } = forward(params, x);
  const n = x.rows;
  const dz2 = new Matrix(n, a2.cols, a2.data.map((p, i) => (p - yTrue.data[i]) / n));
  const slope = reluDerivative(z1).data;
  const da1 = matmul(dz2, params.W2, { transposeB: true });
  const dz1 = new Matrix(n, a1.cols, da1.data.map((d, i) => slope[i] && d));
  const ones = new Matrix(n, 1, new Float32Array(n).fill(1));
  return {
    dW1: matmul(x, dz1, { transposeA: true }),
    db1: matmul(ones, dz1, { transposeA: true }),
    dW2: matmul(a1, dz2, { transposeA: true }),
    db2: matmul(ones, dz2, { transposeA: true }),
  };
}
