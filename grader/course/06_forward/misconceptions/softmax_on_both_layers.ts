// Misconception: The hidden layer goes through softmax, which makes its neurons compete for a sum of 1; each of them should fire by itself, through ReLU.

import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = softmax(z1);
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  const a2 = softmax(z2);
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
