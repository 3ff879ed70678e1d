// Misconception: The gradients of each image replace those of the image before, so that only the last one counts; they have to be added up over the batch.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

export function backward(
  params: Params,
  { z1, a1, a2 }: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  let gradients!: Gradients;
  for (let i = 0; i < x.rows; i++) {
    const y = rowOf(yTrue, i);
    const dz2 = new Matrix(1, y.cols, rowOf(a2, i).data.map((p, j) => p - y.data[j]));
    const slope = reluDerivative(rowOf(z1, i));
    const da1 = matmul(dz2, params.W2, { transposeB: true });
    const dz1 = new Matrix(1, da1.cols, da1.data.map((d, j) => d * slope.data[j]));
    gradients = {
      dW1: matmul(rowOf(x, i), dz1, { transposeA: true }),
      db1: dz1,
      dW2: matmul(rowOf(a1, i), dz2, { transposeA: true }),
      db2: dz2,
    };
  }
  return gradients;
}

function rowOf(m: Matrix, i: number): Matrix {
  return new Matrix(1, m.cols, m.row(i).slice());
}
