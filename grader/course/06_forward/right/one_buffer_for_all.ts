// Zoo: The four results are views into one array, and the products start from the bias.

import { type Activations, Matrix, type Params } from "../lib/mod.ts";

export function forward({ W1, b1, W2, b2 }: Params, x: Matrix): Activations {
  if (x.cols !== W1.rows) throw new RangeError(`x has ${x.cols} columns, W1 ${W1.rows} rows`);
  const n = x.rows;
  const buffer = new Float32Array(2 * n * (W1.cols + W2.cols));
  let end = 0;
  const take = (cols: number) => new Matrix(n, cols, buffer.subarray(end, end += n * cols));
  const [z1, a1, z2, a2] = [take(W1.cols), take(W1.cols), take(W2.cols), take(W2.cols)];
  for (let i = 0; i < n; i++) {
    accumulate(z1.row(i), x.row(i), W1, b1);
    z1.row(i).forEach((z, j, row) => a1.row(i)[j] = row[j] > 0 ? z : 0);
    accumulate(z2.row(i), a1.row(i), W2, b2);
    const max = Math.max(...z2.row(i));
    const exps = Float64Array.from(z2.row(i), (z) => Math.exp(z - max));
    const sum = exps.reduce((a, b) => a + b, 0);
    a2.row(i).set(exps.map((e) => e / sum));
  }
  return { z1, a1, z2, a2 };
}

function accumulate(out: Float32Array, input: Float32Array, W: Matrix, b: Matrix): void {
  out.set(b.data);
  for (let k = 0; k < input.length; k++) {
    const weights = W.row(k);
    for (let j = 0; j < out.length; j++) out[j] += input[k] * weights[j];
  }
}
