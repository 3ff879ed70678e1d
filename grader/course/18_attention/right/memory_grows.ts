// Zoo: Each token attends to a copy of the keys and values that it sees, as when a text is written.

import {
  type Attended,
  type AttentionGradients,
  type AttentionOptions,
  matmul,
  Matrix,
  takeRows,
} from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";
const head = (m: Matrix, n: number) => takeRows(m, Uint16Array.from({ length: n }, (_, i) => i));
function* steps(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  causal: boolean,
): Generator<{ p: Matrix; o: Matrix }> {
  for (let t = 0; t < q.rows; t++) {
    const seen = causal ? t + 1 : k.rows;
    const s = matmul(takeRows(q, [t]), head(k, seen), { transposeB: true });
    s.data.forEach((x, j, all) => all[j] = x * Math.SQRT2 / Math.sqrt(2 * k.cols));
    const p = softmax(s);
    yield { p, o: matmul(p, head(v, seen)) };
  }
}
export function attention(q: Matrix, k: Matrix, v: Matrix, { causal }: AttentionOptions): Attended {
  const out = new Matrix(q.rows, v.cols), weights = new Matrix(q.rows, k.rows);
  let t = 0;
  for (const { p, o } of steps(q, k, v, causal)) {
    weights.row(t).set(p.data);
    out.row(t++).set(o.data);
  }
  return { out, weights };
}
export function attentionBackward(
  q: Matrix,
  k: Matrix,
  v: Matrix,
  weights: Matrix,
  dOut: Matrix,
): AttentionGradients {
  const zeros = ({ rows, cols }: Matrix) => new Matrix(rows, cols);
  const g = { dq: zeros(q), dk: zeros(k), dv: zeros(v) };
  const add = (to: Float32Array, by: number, from: Float32Array) => {
    for (let i = 0; i < to.length; i++) to[i] += by * from[i];
  };
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((s, x, i) => s + x * b[i], 0);
  for (let i = 0; i < q.rows; i++) {
    const p = weights.row(i), d = dOut.row(i);
    const slopes = Array.from({ length: k.rows }, (_, j) => dot(d, v.row(j)));
    const mean = slopes.reduce((s, x, j) => s + x * p[j], 0);
    slopes.forEach((x, j) => {
      if (p[j] === 0) return;
      const ds = p[j] * (x - mean) / Math.sqrt(q.cols);
      add(g.dq.row(i), ds, k.row(j));
      add(g.dk.row(j), ds, q.row(i));
      add(g.dv.row(j), p[j], d);
    });
  }
  return g;
}
