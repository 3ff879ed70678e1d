// Misconception: Images that are classified correctly get no error at all, as in a perceptron; cross-entropy keeps teaching until the right class has all of the probability.

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

  const dz2 = errorsOf(a2, yTrue);
  const dW2 = matmul(a1, dz2, { transposeA: true });
  const db2 = columnSums(dz2);

  const da1 = matmul(dz2, params.W2, { transposeB: true });
  const slope = reluDerivative(z1);
  const dz1 = new Matrix(n, a1.cols, da1.data.map((d, i) => d * slope.data[i]));
  const dW1 = matmul(x, dz1, { transposeA: true });
  const db1 = columnSums(dz1);

  return { dW1, db1, dW2, db2 };
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.cols; j++) sums.data[j] += m.get(i, j);
  }
  return sums;
}

function errorsOf(p: Matrix, y: Matrix): Matrix {
  const errors = new Matrix(p.rows, p.cols);
  for (let i = 0; i < p.rows; i++) {
    const guess = p.row(i).indexOf(Math.max(...p.row(i)));
    if (y.get(i, guess) === 1) continue;
    for (let j = 0; j < p.cols; j++) errors.set(i, j, (p.get(i, j) - y.get(i, j)) / p.rows);
  }
  return errors;
}
