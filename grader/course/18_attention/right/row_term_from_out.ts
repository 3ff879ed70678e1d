// Zoo: the row term is dOut·out, as in flash attention, with out made again from weights and values
import {
  type Attended,
  type AttentionGradients,
  type AttentionOptions,
  matmul,
  Matrix,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";
export function attention(q: Matrix, k: Matrix, v: Matrix, options: AttentionOptions): Attended {
  const scaledQ = new Matrix(q.rows, q.cols, q.data.map((value) => value / Math.sqrt(q.cols)));
  const scores = matmul(scaledQ, k, { transposeB: true });
  if (options.causal) {
    for (let i = 0; i < scores.rows; i++) {
      for (let j = i + 1; j < scores.cols; j++) scores.set(i, j, -Infinity);
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
  const out = matmul(weights, v);
  const D = Array.from(
    { length: q.rows },
    (_, i) => dOut.row(i).reduce((s, d, j) => s + d * out.row(i)[j], 0),
  );
  const dP = matmul(dOut, v, { transposeB: true });
  const scale = 1 / Math.sqrt(q.cols);
  const dS = new Matrix(weights.rows, weights.cols);
  for (let i = 0; i < dS.rows; i++) {
    for (let j = 0; j < dS.cols; j++) {
      dS.set(i, j, scale * weights.get(i, j) * (dP.get(i, j) - D[i]));
    }
  }
  return {
    dq: matmul(dS, k),
    dk: matmul(dS, q, { transposeA: true }),
    dv: matmul(weights, dOut, { transposeA: true }),
  };
}
