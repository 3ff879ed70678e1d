// Misconception: Only the output layer gets a bias, but the hidden layer has one as well: it decides how large a sum has to be before a neuron fires.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = matmul(x, params.W1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}

function addBias(m: Matrix, bias: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value, i) => value + bias.data[i % m.cols]));
}
