// Misconception: The bias is added to the first row only; it belongs to the layer, and every image in the batch gets it.

import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}

function addBias(z: Matrix, bias: Matrix): Matrix {
  for (let j = 0; j < bias.data.length; j++) {
    z.data[j] += bias.data[j];
  }
  return z;
}
