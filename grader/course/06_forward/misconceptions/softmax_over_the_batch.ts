// Misconception: Softmax divides by the sum of the whole batch, so that all images together share a probability of 1; each image is one row, and its ten probabilities sum to one.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  const a2 = batchSoftmax(z2);
  return { z1, a1, z2, a2 };
}

function addBias(m: Matrix, bias: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value, i) => value + bias.data[i % m.cols]));
}

function batchSoftmax(z: Matrix): Matrix {
  const exps = z.data.map((value) => Math.exp(value));
  const sum = exps.reduce((total, value) => total + value, 0);
  return new Matrix(z.rows, z.cols, exps.map((value) => value / sum));
}
