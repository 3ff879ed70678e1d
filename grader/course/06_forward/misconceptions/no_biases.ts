// Misconception: The biases are left out, but without them no neuron can be easier or harder to convince than another; each layer is the product plus its bias.

import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = matmul(x, params.W1);
  const a1 = relu(z1);
  const z2 = matmul(a1, params.W2);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}
