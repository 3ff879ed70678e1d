// Zoo: The layers are Float64 arrays all the way, and become matrices at the end.

import { type Activations, Matrix, type Params } from "../lib/mod.ts";

type Table = Float64Array[];

export function forward(params: Params, x: Matrix): Activations {
  if (x.cols !== params.W1.rows) throw new RangeError("The images do not fit the weights");
  const z1 = Array.from({ length: x.rows }, (_, i) => layer(x.row(i), params.W1, params.b1));
  const a1 = z1.map((row) => row.map((value) => Math.max(0, value)));
  const z2 = a1.map((row) => layer(row, params.W2, params.b2));
  const a2 = z2.map(softmaxOf);
  const matrix = (table: Table, cols: number): Matrix => {
    const m = new Matrix(table.length, cols);
    table.forEach((row, i) => m.row(i).set(row));
    return m;
  };
  const [hidden, classes] = [params.b1.cols, params.b2.cols];
  return {
    z1: matrix(z1, hidden),
    a1: matrix(a1, hidden),
    z2: matrix(z2, classes),
    a2: matrix(a2, classes),
  };
}

function layer(input: Float32Array | Float64Array, W: Matrix, b: Matrix): Float64Array {
  const out = Float64Array.from(b.data);
  for (let k = 0; k < W.rows; k++) {
    if (input[k] === 0) continue; // most pixels are background
    for (let j = 0; j < W.cols; j++) out[j] += input[k] * W.data[k * W.cols + j];
  }
  return out;
}

function softmaxOf(logits: Float64Array): Float64Array {
  const max = Math.max(...logits);
  const exps = logits.map((z) => Math.exp(z - max));
  const sum = exps.reduce((a, b) => a + b);
  return exps.map((e) => e / sum);
}
