// Misconception: dWeights is dOut times v, but the way back through a product takes the other factor transposed: dOut·vᵀ.

import {
  type Attended,
  type AttentionGradients,
  type AttentionOptions,
  matmul,
  Matrix,
  transpose,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

export function attention(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal }: AttentionOptions,
): Attended {
  const scores = matmul(q, transpose(k));
  const scale = 1 / Math.sqrt(q.cols);
  for (let i = 0; i < scores.rows; i++) {
    for (let j = 0; j < scores.cols; j++) {
      const hidden = causal && j > i;
      scores.set(i, j, hidden ? -Infinity : scores.get(i, j) * scale);
    }
  }
  const weights = softmax(scores);
  return { out: matmul(weights, v), weights };
}

export function attentionBackward(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  weights: Matrix,
  dOut: Matrix,
): AttentionGradients {
  const scale = 1 / Math.sqrt(q.cols);
  const dv = matmul(transpose(weights), dOut);
  const dWeights = matmul(dOut, v);
  const dScores = new Matrix(weights.rows, weights.cols);
  for (let i = 0; i < weights.rows; i++) {
    let sum = 0;
    for (let j = 0; j < weights.cols; j++) sum += weights.get(i, j) * dWeights.get(i, j);
    for (let j = 0; j < weights.cols; j++) {
      dScores.set(i, j, weights.get(i, j) * (dWeights.get(i, j) - sum) * scale);
    }
  }
  const dq = matmul(dScores, k);
  const dk = matmul(transpose(dScores), q);
  return { dq, dk, dv };
}
