// Zoo: Everything is computed on its side, as bᵀ + Wᵀ·xᵀ, and turned back.

import { type Activations, matmul, type Matrix, type Params, transpose } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = onItsSide(params.W1, params.b1, x);
  const a1 = relu(z1);
  const z2 = onItsSide(params.W2, params.b2, a1);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}

/** transpose(Wᵀ·xᵀ + bᵀ) */
function onItsSide(W: Matrix, b: Matrix, x: Matrix): Matrix {
  const side = matmul(W, x, { transposeA: true, transposeB: true }); // out×N
  for (let j = 0; j < side.rows; j++) {
    const row = side.row(j);
    for (let i = 0; i < row.length; i++) row[i] += b.get(0, j);
  }
  return transpose(side);
}
