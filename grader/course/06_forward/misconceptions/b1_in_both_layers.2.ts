// Misconception: The bias of the hidden layer is added in the output layer as well; but each layer has a bias of its own, and z2 is a1·W2 + b2.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const { W1, b1, W2 } = params;
  const z1 = addBias(matmul(x, W1), b1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, W2), b1);
  return { z1, a1, z2, a2: softmax(z2) };
}

function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.rows; i++) {
    for (let j = 0; j < product.cols; j++) {
      product.set(i, j, product.get(i, j) + bias.get(0, j));
    }
  }
  return product;
}
