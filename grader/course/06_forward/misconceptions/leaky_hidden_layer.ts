// Misconception: The hidden layer lets a hundredth of each negative sum through, as leaky ReLU does; here a negative sum becomes 0.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = new Matrix(z1.rows, z1.cols, z1.data.map((z) => z > 0 ? z : 0.01 * z));
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}

function addBias(m: Matrix, bias: Matrix): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value, i) => value + bias.data[i % m.cols]));
}
