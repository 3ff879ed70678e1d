// Misconception: The hidden layer goes through a sigmoid, which is flat for large sums, so that little error gets back through it; here the hidden layer is ReLU, a1 = max(0, z1).

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = sigmoid(z1);
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}

function addBias(m: Matrix, bias: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value, i) => value + bias.data[i % m.cols]));
}

function sigmoid(m: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((z) => 1 / (1 + Math.exp(-z))));
}
