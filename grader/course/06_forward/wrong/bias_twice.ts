// Wrong: The bias is added twice, once by each of two helpers.
import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(layer(x, params.W1, params.b1), params.b1); // N×128
  const a1 = relu(z1); // N×128
  const z2 = addBias(layer(a1, params.W2, params.b2), params.b2); // N×10
  const a2 = softmax(z2); // N×10
  return { z1, a1, z2, a2 };
}

function layer(x: Matrix, weights: Matrix, bias: Matrix): Matrix {
  return addBias(matmul(x, weights), bias);
}

function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.rows; i++) {
    const row = product.row(i);
    for (let j = 0; j < row.length; j++) row[j] += bias.data[j];
  }
  return product;
}
