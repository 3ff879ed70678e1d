// Zoo: There is no mask and no product of matrices: loops that end at the last token that is seen.

import { Matrix } from "../lib/mod.ts";

export function attention(q: Matrix, k: Matrix, v: Matrix, { causal }: { causal: boolean }) {
  const [out, weights] = [new Matrix(q.rows, v.cols), new Matrix(q.rows, k.rows)];
  for (let t = 0; t < q.rows; t++) {
    const end = causal ? t : k.rows - 1;
    const logits: number[] = [];
    for (let s = 0; s <= end; s++) {
      let dot = 0;
      for (let c = 0; c < k.cols; c++) dot += q.get(t, c) * k.get(s, c);
      logits[s] = dot / Math.sqrt(k.cols);
    }
    const peak = Math.max(...logits);
    let total = 0;
    for (const logit of logits) total += Math.exp(logit - peak);
    for (let s = 0; s <= end; s++) {
      weights.set(t, s, Math.exp(logits[s] - peak) / total);
      for (let c = 0; c < v.cols; c++) {
        out.set(t, c, out.get(t, c) + weights.get(t, s) * v.get(s, c));
      }
    }
  }
  return { out, weights };
}

export function attentionBackward(q: Matrix, k: Matrix, v: Matrix, weights: Matrix, dOut: Matrix) {
  const dq = new Matrix(q.rows, q.cols);
  const dk = new Matrix(k.rows, k.cols);
  const dv = new Matrix(v.rows, v.cols);
  for (let t = 0; t < q.rows; t++) {
    const reach = Array.from({ length: k.rows }, (_, s) => s).filter((s) => weights.get(t, s) > 0);
    const pulls = reach.map((s) => {
      let pull = 0;
      for (let c = 0; c < v.cols; c++) {
        dv.data[s * v.cols + c] += weights.get(t, s) * dOut.get(t, c);
        pull += dOut.get(t, c) * v.get(s, c);
      }
      return pull;
    });
    let balance = 0;
    reach.forEach((s, n) => balance += weights.get(t, s) * pulls[n]);
    reach.forEach((s, n) => {
      const force = weights.get(t, s) * (pulls[n] - balance) / Math.sqrt(q.cols);
      for (let c = 0; c < q.cols; c++) {
        dq.data[t * q.cols + c] += force * k.get(s, c);
        dk.data[s * q.cols + c] += force * q.get(t, c);
      }
    });
  }
  return { dq, dk, dv };
}
