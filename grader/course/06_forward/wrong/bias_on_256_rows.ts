// Wrong: The bias is repeated into a block of 256 rows, and the rows behind them get none.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

const MAX_BATCH = 256;

function plusBias(m: Matrix, b: Matrix): Matrix {
  const block = new Float32Array(MAX_BATCH * b.cols);
  for (let i = 0; i < MAX_BATCH; i++) block.set(b.data, i * b.cols);
  return new Matrix(m.rows, m.cols, m.data.map((v, k) => v + (block[k] ?? 0)));
}

export function forward(params: Params, x: Matrix): Activations {
  const z1 = plusBias(matmul(x, params.W1), params.b1);
  const a1 = relu(z1);
  const z2 = plusBias(matmul(a1, params.W2), params.b2);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}
