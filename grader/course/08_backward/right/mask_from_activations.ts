// Zoo: A neuron is taken to be live when its activation is positive, which says the same as z1.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { a1, a2 } = activations;
  const dz2 = new Matrix(yTrue.rows, yTrue.cols, yTrue.data.map((y, i) => y - a2.data[i]));
  for (let i = 0; i < dz2.data.length; i++) dz2.data[i] /= -yTrue.rows;
  const dz1 = matmul(dz2, params.W2, { transposeB: true });
  for (let i = 0; i < dz1.data.length; i++) {
    if (!(a1.data[i] > 0)) dz1.data[i] = 0;
  }
  return { ...layer(x, dz1, "1"), ...layer(a1, dz2, "2") } as Gradients;
}

function layer(input: Matrix, dz: Matrix, name: "1" | "2"): Partial<Gradients> {
  const db = new Matrix(1, dz.cols);
  for (let j = 0; j < dz.cols; j++) {
    for (let i = 0; i < dz.rows; i++) db.data[j] += dz.get(i, j);
  }
  return { [`dW${name}`]: matmul(input, dz, { transposeA: true }), [`db${name}`]: db };
}
