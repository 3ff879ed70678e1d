// Zoo: All gradients are views into one flat vector, filled from the back.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";

export const backward = (
  { W1, b1, W2, b2 }: Params,
  { z1, a1, a2 }: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients => {
  const shapes = [W1, b1, W2, b2];
  const flat = new Float32Array(shapes.reduce((sum, m) => sum + m.data.length, 0));
  let end = flat.length;
  const [db2, dW2, db1, dW1] = shapes.toReversed().map(({ rows, cols }) => {
    const start = end - rows * cols;
    const view = new Matrix(rows, cols, flat.subarray(start, end));
    end = start;
    return view;
  });

  const dz2 = new Matrix(a2.rows, a2.cols);
  dz2.data.set(a2.data);
  yTrue.data.forEach((y, i) => dz2.data[i] -= y);
  dz2.data.forEach((d, i) => dz2.data[i] = d / yTrue.rows);
  fill(dW2, db2, a1, dz2);

  const dz1 = matmul(dz2, W2, { transposeB: true });
  z1.data.forEach((z, i) => {
    if (z <= 0) dz1.data[i] = 0;
  });
  fill(dW1, db1, x, dz1);
  return { dW1, db1, dW2, db2 };
};

function fill(dW: Matrix, db: Matrix, input: Matrix, dz: Matrix): void {
  dW.data.set(matmul(input, dz, { transposeA: true }).data);
  for (let i = 0; i < dz.rows; i++) {
    for (let j = 0; j < dz.cols; j++) db.data[j] += dz.data[i * dz.cols + j];
  }
}
