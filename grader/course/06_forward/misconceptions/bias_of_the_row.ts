// Misconception: The bias is looked up by the row, so each image has a bias of its own; it belongs to the neuron, which is the column.
import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1); // N×128
  const a1 = relu(z1); // N×128
  const z2 = addBias(matmul(a1, params.W2), params.b2); // N×10
  const a2 = softmax(z2); // N×10
  return { z1, a1, z2, a2 };
}

function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.rows; i++) {
    const row = product.row(i);
    for (let j = 0; j < row.length; j++) row[j] += bias.data[i % bias.cols];
  }
  return product;
}
