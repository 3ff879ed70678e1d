// Zoo: The slope at the logits goes through softmax's Jacobian, class by class.

import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";

export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const dz2 = slopeAtLogits(activations.a2, yTrue);
  const dz1 = matmul(dz2, params.W2, { transposeB: true });
  const slope = reluDerivative(activations.z1);
  for (let i = 0; i < dz1.data.length; i++) dz1.data[i] *= slope.data[i];
  return {
    dW1: matmul(x, dz1, { transposeA: true }),
    db1: columnSums(dz1),
    dW2: matmul(activations.a1, dz2, { transposeA: true }),
    db2: columnSums(dz2),
  };
}

/** −1/N · Σₖ y[k]/p[k] · ∂p[k]/∂z[j], where ∂p[k]/∂z[j] = p[k]·([k = j] − p[j]) and p[k] cancels. */
function slopeAtLogits(p: Matrix, y: Matrix): Matrix {
  const slope = new Matrix(p.rows, p.cols);
  for (let i = 0; i < p.rows; i++) {
    for (let j = 0; j < p.cols; j++) {
      let sum = 0;
      for (let k = 0; k < p.cols; k++) {
        const kronecker = k === j ? 1 : 0;
        sum -= y.get(i, k) * (kronecker - p.get(i, j));
      }
      slope.set(i, j, sum / p.rows);
    }
  }
  return slope;
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  m.data.forEach((value, i) => sums.data[i % m.cols] += value);
  return sums;
}
