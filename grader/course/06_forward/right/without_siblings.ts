// Zoo: ReLU and softmax are written out in place, without the functions of other exercises.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";

export function forward({ W1, b1, W2, b2 }: Params, x: Matrix): Activations {
  const z1 = matmul(x, W1);
  for (let i = 0; i < z1.data.length; i++) z1.data[i] += b1.data[i % z1.cols];
  const a1 = new Matrix(z1.rows, z1.cols);
  for (let i = 0; i < z1.data.length; i++) {
    if (z1.data[i] > 0) a1.data[i] = z1.data[i];
  }
  const z2 = matmul(a1, W2);
  for (let i = 0; i < z2.data.length; i++) z2.data[i] += b2.data[i % z2.cols];
  const a2 = new Matrix(z2.rows, z2.cols);
  for (let i = 0; i < z2.rows; i++) {
    const max = Math.max(...z2.row(i));
    let total = 0;
    for (const z of z2.row(i)) total += Math.exp(z - max);
    for (let j = 0; j < z2.cols; j++) a2.set(i, j, Math.exp(z2.get(i, j) - max) / total);
  }
  return { z1, a1, z2, a2 };
}
