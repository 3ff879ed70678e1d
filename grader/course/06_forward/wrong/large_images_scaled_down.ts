// Wrong: Images with large numbers are taken for images that are not normalised, and divided by 255.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const raw = x.data.some((value) => value > 10);
  const scaled = raw ? new Matrix(x.rows, x.cols, x.data.map((value) => value / 255)) : x;
  const z1 = addBias(matmul(scaled, params.W1), params.b1); // N×128
  const a1 = relu(z1); // N×128
  const z2 = addBias(matmul(a1, params.W2), params.b2); // N×10
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
