// Wrong: With causal the scores are not divided.

import { type AttentionOptions, matmul, Matrix } from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

export function attention(q: Matrix, k: Matrix, v: Matrix, { causal }: AttentionOptions) {
  const scores = matmul(q, k, { transposeB: true });
  for (let i = 0; i < scores.rows; i++) {
    for (let j = 0; j < scores.cols; j++) {
      const score = scores.get(i, j) / (causal ? 1 : Math.sqrt(k.cols));
      scores.set(i, j, causal && j > i ? -Infinity : score);
    }
  }
  const weights = softmax(scores);
  const out = matmul(weights, v);
  return { out, weights };
}

export function attentionBackward(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  weights: Matrix,
  dOut: Matrix,
) {
  const dv = matmul(weights, dOut, { transposeA: true });
  const dWeights = matmul(dOut, v, { transposeB: true });
  const dScores = new Matrix(weights.rows, weights.cols);
  for (let i = 0; i < weights.rows; i++) {
    let sum = 0;
    for (let j = 0; j < weights.cols; j++) sum += weights.get(i, j) * dWeights.get(i, j);
    for (let j = 0; j < weights.cols; j++) {
      const slope = weights.get(i, j) * (dWeights.get(i, j) - sum);
      dScores.set(i, j, slope / Math.sqrt(k.cols));
    }
  }
  const dq = matmul(dScores, k);
  const dk = matmul(dScores, q, { transposeA: true });
  return { dq, dk, dv };
}
