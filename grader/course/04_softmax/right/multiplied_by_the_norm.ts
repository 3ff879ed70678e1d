// Zoo: The exponentials are multiplied by one over their sum.

import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const [N, C] = [x.rows, x.cols];
  const out = new Float32Array(N * C);
  for (let i = 0; i < N; i++) {
    const at = i * C;
    let maxval = -Infinity;
    for (let j = 0; j < C; j++) if (x.data[at + j] > maxval) maxval = x.data[at + j];
    let sum = 0.0;
    for (let j = 0; j < C; j++) {
      out[at + j] = Math.exp(x.data[at + j] - maxval);
      sum += out[at + j];
    }
    const norm = Math.fround(1 / sum);
    for (let j = 0; j < C; j++) out[at + j] *= norm;
  }
  return new Matrix(N, C, out);
}
