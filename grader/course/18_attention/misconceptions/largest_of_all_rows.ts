// Misconception: The largest of all scores is subtracted, but each row needs its own: in a row far below it all of exp become 0, and 0 / 0 is NaN.

import { type AttentionOptions, matmul, Matrix } from "../lib/mod.ts";

export function attention(q: Matrix, k: Matrix, v: Matrix, { causal }: AttentionOptions) {
  const scores = matmul(q, k, { transposeB: true });
  for (let i = 0; i < scores.rows; i++) {
    for (let j = 0; j < scores.cols; j++) {
      const score = scores.get(i, j) / Math.sqrt(k.cols);
      scores.set(i, j, causal && j > i ? -Infinity : score);
    }
  }
  const max = Math.max(...scores.data);
  const weights = new Matrix(scores.rows, scores.cols);
  for (let i = 0; i < weights.rows; i++) {
    const exps = Array.from(scores.row(i), (score) => Math.exp(score - max));
    const sum = exps.reduce((sum, e) => sum + e, 0);
    weights.row(i).set(exps.map((e) => e / sum));
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
