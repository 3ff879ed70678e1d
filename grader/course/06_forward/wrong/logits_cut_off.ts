// Wrong: The logits are kept between −50 and 50 so that nothing can overflow, which changes the function.

import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1); // N×128
  const a1 = relu(z1); // N×128
  const z2 = addBias(matmul(a1, params.W2), params.b2); // N×10
  z2.data.forEach((z, i) => z2.data[i] = Math.max(-50, Math.min(50, z)));
  const a2 = softmax(z2); // N×10
  return { z1, a1, z2, a2 };
}

/** Adds the 1×m bias to each row of the n×m product, in place. */
function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.rows; i++) {
    const row = product.row(i);
    for (let j = 0; j < row.length; j++) row[j] += bias.data[j];
  }
  return product;
}
