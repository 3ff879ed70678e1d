// Zoo: The way back builds diag(p) − p·pᵀ for each row, and the mask is a matrix that is added.

import { type AttentionOptions, matmul, Matrix } from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

export function attention(queries: Matrix, keys: Matrix, values: Matrix, o: AttentionOptions) {
  const energy = matmul(queries, keys, { transposeB: true });
  const mask = triangle(energy.rows, energy.cols, o.causal);
  energy.data.forEach((e, i) => energy.data[i] = e * keys.cols ** -0.5 + mask.data[i]);
  const shares = softmax(energy);
  return { out: matmul(shares, values), weights: shares };
}

/** 0 where a token may look, and −∞ above the diagonal. */
function triangle(rows: number, cols: number, isCausal: boolean): Matrix {
  const mask = new Matrix(rows, cols);
  if (!isCausal) return mask;
  for (let row = 0; row < rows; row++) {
    for (let col = row + 1; col < cols; col++) mask.set(row, col, -1 / 0);
  }
  return mask;
}

export function attentionBackward(
  queries: Matrix,
  keys: Matrix,
  values: Matrix,
  shares: Matrix,
  dOut: Matrix,
) {
  const rows = shares.toRows().map((p, i) => {
    const upstream = matmul(new Matrix(1, dOut.cols, dOut.row(i)), values, { transposeB: true });
    const jacobian = Matrix.from(p.map((a, m) => p.map((b, n) => (m === n ? a : 0) - a * b)));
    return matmul(upstream, jacobian).toRows()[0];
  });
  const energy = Matrix.from(rows.map((row) => row.map((slope) => slope * keys.cols ** -0.5)));
  return {
    dv: matmul(shares, dOut, { transposeA: true }),
    dq: matmul(energy, keys),
    dk: matmul(energy, queries, { transposeA: true }),
  };
}
