// Zoo: The root is a power of 1 / 2 in brackets; transposes are copied number by number.

import {
  type Attended,
  type AttentionGradients,
  type AttentionOptions,
  matmul,
  Matrix,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

function turned(m: Matrix): Matrix {
  const result = new Matrix(m.cols, m.rows);
  for (let i = 0; i < m.rows; i++) {
    for (let j = 0; j < m.cols; j++) result.set(j, i, m.get(i, j));
  }
  return result;
}

export function attention(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal }: AttentionOptions,
): Attended {
  const scores = matmul(q, turned(k));
  const scale = 1 / q.cols ** (1 / 2);
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
  const scale = 1 / q.cols ** (1 / 2);
  const dv = matmul(turned(weights), dOut);
  const dWeights = matmul(dOut, turned(v));
  const dScores = new Matrix(weights.rows, weights.cols);
  for (let i = 0; i < weights.rows; i++) {
    let sum = 0;
    for (let j = 0; j < weights.cols; j++) sum += weights.get(i, j) * dWeights.get(i, j);
    for (let j = 0; j < weights.cols; j++) {
      dScores.set(i, j, weights.get(i, j) * (dWeights.get(i, j) - sum) * scale);
    }
  }
  const dq = matmul(dScores, k);
  const dk = matmul(turned(dScores), q);
  return { dq, dk, dv };
}
