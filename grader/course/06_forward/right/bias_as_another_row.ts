// Zoo: The bias is one more row of the weights, and every image gets a last pixel that is 1.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward({ W1, b1, W2, b2 }: Params, x: Matrix): Activations {
  const z1 = matmul(withOnes(x), stacked(W1, b1));
  const a1 = relu(z1);
  const z2 = matmul(withOnes(a1), stacked(W2, b2));
  return { z1, a1, z2, a2: softmax(z2) };
}

function withOnes(m: Matrix): Matrix {
  const wider = new Matrix(m.rows, m.cols + 1);
  for (let i = 0; i < m.rows; i++) {
    wider.row(i).set(m.row(i));
    wider.set(i, m.cols, 1);
  }
  return wider;
}

function stacked(weights: Matrix, bias: Matrix): Matrix {
  const taller = new Matrix(weights.rows + 1, weights.cols);
  taller.data.set(weights.data);
  taller.data.set(bias.data, weights.data.length);
  return taller;
}
