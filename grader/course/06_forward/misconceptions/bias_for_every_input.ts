// Misconception: The bias is added inside the sum, once for each input, so that it counts 784 times in the first layer; it is added once, to the finished sum.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = linear(x, params.W1, params.b1);
  const a1 = relu(z1);
  const z2 = linear(a1, params.W2, params.b2);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}

function linear(x: Matrix, W: Matrix, b: Matrix): Matrix {
  const z = matmul(x, W); // throws where the columns do not fit
  return new Matrix(z.rows, z.cols, z.data.map((sum, i) => sum + W.rows * b.data[i % z.cols]));
}
