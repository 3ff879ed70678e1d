// Zoo: The gradients are added up image by image, and divided by their number at the end.

import { type Activations, type Gradients, Matrix, type Params } from "../lib/mod.ts";

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { W1, b1, W2, b2 } = params;
  const like = (m: Matrix) => new Matrix(m.rows, m.cols);
  const gradients = { dW1: like(W1), db1: like(b1), dW2: like(W2), db2: like(b2) };
  for (let i = 0; i < x.rows; i++) {
    const hidden = activations.a1.row(i);
    const error = Float32Array.from(activations.a2.row(i), (p, j) => p - yTrue.get(i, j));
    addOuter(gradients.dW2, hidden, error);
    addOuter(gradients.db2, [1], error);
    const back = Float32Array.from(hidden, (a, k) => {
      if (a === 0) return 0; // silent: nothing flows back
      return error.reduce((sum, e, j) => sum + e * W2.get(k, j), 0);
    });
    addOuter(gradients.dW1, x.row(i), back);
    addOuter(gradients.db1, [1], back);
  }
  for (const { data } of Object.values(gradients)) data.forEach((g, i) => data[i] = g / x.rows);
  return gradients;
}

function addOuter(sum: Matrix, left: ArrayLike<number>, right: Float32Array): void {
  for (let i = 0; i < sum.rows; i++) {
    for (let j = 0; j < sum.cols; j++) sum.data[i * sum.cols + j] += left[i] * right[j];
  }
}
