// Misconception: The output layer is a sigmoid of each logit, so that the ten numbers of a row do not sum to one; an image shows one digit, and softmax shares a probability of 1 among the ten.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  const a2 = sigmoid(z2);
  return { z1, a1, z2, a2 };
}

function addBias(m: Matrix, bias: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value, i) => value + bias.data[i % m.cols]));
}

function sigmoid(m: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((z) => 1 / (1 + Math.exp(-z))));
}
