// Wrong: Threw a plain Error where the columns do not fit, not a RangeError.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  if (x.cols !== params.W1.rows) throw new Error("shapes do not match");
  const z1 = addBias(matmul(x, params.W1), params.b1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, params.W2), params.b2);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}

function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.data.length; i++) product.data[i] += bias.data[i % bias.cols];
  return product;
}
