// Misconception: Softmax may see later tokens, in its maximum or in all of it, if their weights are left out afterwards and the rest is divided by its own sum; but where a later score is far above the others, 0 / 0 is left.

import { type AttentionOptions, matmul, Matrix } from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

export function attention(q: Matrix, k: Matrix, v: Matrix, { causal }: AttentionOptions) {
  const scores = matmul(q, k, { transposeB: true });
  for (let i = 0; i < scores.rows; i++) {
    for (let j = 0; j < scores.cols; j++) {
      const score = scores.get(i, j) / Math.sqrt(k.cols);
      scores.set(i, j, score);
    }
  }
  const weights = softmax(scores);
  for (let i = 0; causal && i < weights.rows; i++) {
    const row = weights.row(i).fill(0, i + 1);
    const sum = row.reduce((total, p) => total + p, 0);
    row.forEach((p, j) => row[j] = p / sum);
  }
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
