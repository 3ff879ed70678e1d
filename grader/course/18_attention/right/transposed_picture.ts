// Zoo: The scores are k·qᵀ, softmax runs down their columns, and all is turned round at the end.

import { matmul, Matrix, transpose } from "../lib/mod.ts";

export function attention(q: Matrix, k: Matrix, v: Matrix, { causal }: { causal: boolean }) {
  const grid = matmul(k, transpose(q)); // a column for each query
  const columns = new Matrix(grid.rows, grid.cols);
  for (let query = 0; query < grid.cols; query++) {
    const keys = causal ? query + 1 : grid.rows;
    let top = Number.NEGATIVE_INFINITY;
    for (let key = 0; key < keys; key++) top = Math.max(top, grid.get(key, query));
    const parts = [];
    for (let key = 0; key < keys; key++) {
      parts.push(Math.exp((grid.get(key, query) - top) / Math.sqrt(q.cols)));
    }
    const whole = parts.reduce((a, b) => a + b);
    parts.forEach((part, key) => columns.set(key, query, part / whole));
  }
  return { out: transpose(matmul(transpose(v), columns)), weights: transpose(columns) };
}

export function attentionBackward(q: Matrix, k: Matrix, v: Matrix, weights: Matrix, dOut: Matrix) {
  const columns = transpose(weights); // T′×T
  const up = matmul(v, transpose(dOut)); // T′×T
  for (let query = 0; query < up.cols; query++) {
    let level = 0;
    for (let key = 0; key < up.rows; key++) level += columns.get(key, query) * up.get(key, query);
    for (let key = 0; key < up.rows; key++) {
      const share = columns.get(key, query) / Math.sqrt(k.cols);
      up.set(key, query, share * up.get(key, query) - share * level);
    }
  }
  return { dv: matmul(columns, dOut), dk: matmul(up, q), dq: matmul(transpose(up), k) };
}
