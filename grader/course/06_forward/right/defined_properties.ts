// Zoo: The activations are properties that are defined, which no one may change, and one of them is inherited.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const hidden = { z1: addRow(matmul(x, params.W1), params.b1) };
  const a1 = relu(hidden.z1);
  const z2 = addRow(matmul(a1, params.W2), params.b2);
  return Object.create(hidden, {
    a1: { value: a1 },
    z2: { value: z2 },
    a2: { get: () => softmax(z2) },
  });
}

function addRow(m: Matrix, row: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value, i) => value + row.data[i % m.cols]));
}
