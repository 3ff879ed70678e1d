// Zoo: Queries and keys are each multiplied by d to the power of −1/4, and the roots meet in the product.

import { type AttentionOptions, matmul, Matrix } from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

function times(m: Matrix, factor: number): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((x) => factor * x));
}

export function attention(q: Matrix, k: Matrix, v: Matrix, options: AttentionOptions) {
  const fourth = q.cols ** -0.25;
  const scores = matmul(times(q, fourth), times(k, fourth), { transposeB: true });
  const isHidden = (at: number) => options.causal && at % k.rows > Math.floor(at / k.rows);
  const masked = scores.data.map((score, at) => isHidden(at) ? Number.NEGATIVE_INFINITY : score);
  const weights = softmax(new Matrix(q.rows, k.rows, masked));
  return { weights, out: matmul(weights, v) };
}

/** Row terms as sums of dOut ⊙ out: they are the same numbers, since out = weights·v. */
export function attentionBackward(q: Matrix, k: Matrix, v: Matrix, p: Matrix, dOut: Matrix) {
  const out = matmul(p, v);
  const terms = Array.from({ length: q.rows }, (_, i) => {
    const [up, own] = [dOut.row(i), out.row(i)];
    return up.reduce((sum, slope, c) => sum + slope * own[c], 0);
  });
  const slopes = matmul(dOut, v, { transposeB: true });
  slopes.data.forEach((slope, at, all) => {
    all[at] = p.data[at] * (slope - terms[Math.floor(at / p.cols)]);
  });
  const half = k.cols ** -0.5;
  return {
    dq: times(matmul(slopes, k), half),
    dk: times(matmul(slopes, q, { transposeA: true }), half),
    dv: matmul(p, dOut, { transposeA: true }),
  };
}
