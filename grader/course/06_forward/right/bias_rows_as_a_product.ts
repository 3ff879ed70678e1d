// Zoo: The bias is the product of a column of ones with it.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

const ones = (n: number) => new Matrix(n, 1, new Float32Array(n).fill(1));

function sum(a: Matrix, b: Matrix): Matrix {
  return new Matrix(a.rows, a.cols, a.data.map((v, k) => v + b.data[k]));
}

export function forward(params: Params, x: Matrix): Activations {
  const one = ones(x.rows);
  const z1 = sum(matmul(x, params.W1), matmul(one, params.b1));
  const a1 = relu(z1);
  const z2 = sum(matmul(a1, params.W2), matmul(one, params.b2));
  return { z1, a1, z2, a2: softmax(z2) };
}
