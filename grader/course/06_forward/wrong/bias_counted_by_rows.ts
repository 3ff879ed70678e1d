// Wrong: The bias is looked up by the place in the flat data modulo the rows, not the columns.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  return { z1, a1, z2, a2: softmax(z2) };
}

function addBias({ rows, cols, data }: Matrix, bias: Matrix): Matrix {
  return new Matrix(rows, cols, data.map((value, k) => value + bias.data[k % rows]));
}
