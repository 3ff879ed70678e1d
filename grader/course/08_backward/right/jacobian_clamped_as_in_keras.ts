// Zoo: The loss is clamped as Keras clamps it, at 1e-7, and its slope goes through softmax's Jacobian.

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

/** A probability below this counts as this: −log p stays finite. */
const EPSILON = 1e-7;

/** Σₖ dp[k] · ∂p[k]/∂z[j], where dp[k] = −y[k] / (N · p[k]) and ∂p[k]/∂z[j] = p[k]·([k = j] − p[j]). */
function slopeAtLogits(p: Matrix, y: Matrix): Matrix {
  const slope = new Matrix(p.rows, p.cols);
  for (let i = 0; i < p.rows; i++) {
    const [probabilities, wanted] = [p.row(i), y.row(i)];
    const dp = Array.from(
      probabilities,
      (value, k) => -wanted[k] / p.rows / Math.max(value, EPSILON),
    );
    const mean = dp.reduce((sum, value, k) => sum + value * probabilities[k], 0);
    for (let j = 0; j < p.cols; j++) slope.set(i, j, probabilities[j] * (dp[j] - mean));
  }
  return slope;
}

function columnSums(m: Matrix): Matrix {
  const sums = new Matrix(1, m.cols);
  m.data.forEach((value, i) => sums.data[i % m.cols] += value);
  return sums;
}
