// Zoo: The mask writes −1e9 where others write −∞, and ones in a column add up the rows.

import {
  type Attended,
  type AttentionGradients,
  type AttentionOptions,
  matmul,
  Matrix,
  transpose,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";
const map = (m: Matrix, f: (v: number, r: number, c: number) => number) =>
  new Matrix(m.rows, m.cols, m.data.map((v, i) => f(v, Math.floor(i / m.cols), i % m.cols)));
export const attention = (
  q: Matrix,
  k: Matrix,
  v: Matrix,
  { causal = false }: Partial<AttentionOptions>,
): Attended => {
  const scale = Math.sqrt(q.cols);
  const scores = map(matmul(q, transpose(k)), (s) => s / scale);
  const weights = softmax(causal ? map(scores, (s, i, j) => j <= i ? s : -1e9) : scores); // masked_fill
  return { weights, out: matmul(weights, v) };
};
export const attentionBackward = (
  q: Matrix,
  k: Matrix,
  v: Matrix,
  p: Matrix,
  dOut: Matrix,
): AttentionGradients => {
  const dP = matmul(dOut, transpose(v));
  const PdP = map(p, (w, i, j) => w * dP.get(i, j));
  const sums = matmul(PdP, new Matrix(p.cols, 1, new Float32Array(p.cols).fill(1)));
  const dS = map(PdP, (w, i, j) => (w - p.get(i, j) * sums.data[i]) / Math.sqrt(q.cols));
  return { dq: matmul(dS, k), dk: matmul(transpose(dS), q), dv: matmul(transpose(p), dOut) };
};
