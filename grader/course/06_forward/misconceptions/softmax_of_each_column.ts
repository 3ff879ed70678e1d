// Misconception: Softmax is taken down each column, so that the images share a probability of 1 for each class; each image is one row, and its ten probabilities sum to one.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  const a2 = columnSoftmax(z2);
  return { z1, a1, z2, a2 };
}

function addBias(m: Matrix, bias: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value, i) => value + bias.data[i % m.cols]));
}

function columnSoftmax(z: Matrix): Matrix {
  const p = new Matrix(z.rows, z.cols);
  for (let j = 0; j < z.cols; j++) {
    let sum = 0;
    for (let i = 0; i < z.rows; i++) sum += Math.exp(z.get(i, j));
    for (let i = 0; i < z.rows; i++) p.set(i, j, Math.exp(z.get(i, j)) / sum);
  }
  return p;
}
