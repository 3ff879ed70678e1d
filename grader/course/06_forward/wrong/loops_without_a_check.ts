// Wrong: Wrote the products as loops, and never looked whether the columns fit.

import { type Activations, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = layer(x, params.W1, params.b1);
  const a1 = relu(z1);
  const z2 = layer(a1, params.W2, params.b2);
  return { z1, a1, z2, a2: softmax(z2) };
}

function layer(input: Matrix, weights: Matrix, bias: Matrix): Matrix {
  const z = new Matrix(input.rows, weights.cols);
  for (let i = 0; i < input.rows; i++) {
    for (let j = 0; j < weights.cols; j++) {
      let sum = bias.data[j];
      for (let k = 0; k < weights.rows; k++) {
        sum += input.data[i * input.cols + k] * weights.data[k * weights.cols + j];
      }
      z.set(i, j, sum);
    }
  }
  return z;
}
