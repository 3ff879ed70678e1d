// Wrong: The bias gradients are columns, as for code whose images are columns.
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

  const dz2 = new Matrix(n, a2.cols); // N×10
  for (let i = 0; i < dz2.data.length; i++) {
    dz2.data[i] = (a2.data[i] - yTrue.data[i]) / n;
  }
  const dW2 = matmul(a1, dz2, { transposeA: true }); // 128×10
  const db2 = columnSums(dz2); // 1×10

  const da1 = matmul(dz2, params.W2, { transposeB: true }); // N×128
  const dz1 = entryByEntry(da1, reluDerivative(z1)); // N×128
  const dW1 = matmul(x, dz1, { transposeA: true }); // 784×128
  const db1 = columnSums(dz1); // 1×128

  const column = (m: Matrix) => new Matrix(m.cols, 1, m.data);
  return { dW1, db1: column(db1), dW2, db2: column(db2) };
}

function entryByEntry(a: Matrix, b: Matrix): Matrix {
  const product = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) {
    product.data[i] = a.data[i] * b.data[i];
  }
  return product;
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  for (let i = 0; i < m.rows; i++) {
    const row = m.row(i);
    for (let j = 0; j < row.length; j++) sums.data[j] += row[j];
  }
  return sums;
}
