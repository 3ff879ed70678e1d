// Zoo: Plain loops over Float64 arrays, without matmul.

import { type Activations, type Gradients, Matrix, type Params } from "../lib/mod.ts";

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { z1, a1, a2 } = activations;
  const [n, inputs, hidden, classes] = [x.rows, x.cols, a1.cols, a2.cols];
  const dz2 = new Float64Array(n * classes);
  for (let i = 0; i < dz2.length; i++) dz2[i] = (a2.data[i] - yTrue.data[i]) / n;
  const dz1 = new Float64Array(n * hidden);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < hidden; k++) {
      if (z1.get(i, k) <= 0) continue;
      for (let j = 0; j < classes; j++) {
        dz1[i * hidden + k] += dz2[i * classes + j] * params.W2.get(k, j);
      }
    }
  }
  return {
    dW1: product(x.data, dz1, n, inputs, hidden),
    db1: product(new Float32Array(n).fill(1), dz1, n, 1, hidden),
    dW2: product(a1.data, dz2, n, hidden, classes),
    db2: product(new Float32Array(n).fill(1), dz2, n, 1, classes),
  };
}

/** leftᵀ·right, of an n×rows and an n×cols table. */
function product(left: Float32Array, right: Float64Array, n: number, rows: number, cols: number) {
  const sums = new Float64Array(rows * cols);
  for (let i = 0; i < n; i++) {
    for (let r = 0; r < rows; r++) {
      const factor = left[i * rows + r];
      if (factor === 0) continue;
      for (let c = 0; c < cols; c++) sums[r * cols + c] += factor * right[i * cols + c];
    }
  }
  return new Matrix(rows, cols, Float32Array.from(sums));
}
