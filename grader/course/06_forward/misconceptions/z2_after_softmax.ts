// Misconception: The probabilities are kept as both z2 and a2, but z2 is what the output layer summed up, before softmax.

import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = relu(z1);
  const z2 = softmax(addBias(matmul(a1, params.W2), params.b2));
  const a2 = z2;
  return { z1, a1, z2, a2 };
}

function addBias(z: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < z.rows; i++) {
    for (let j = 0; j < z.cols; j++) {
      z.set(i, j, z.get(i, j) + bias.get(0, j));
    }
  }
  return z;
}
