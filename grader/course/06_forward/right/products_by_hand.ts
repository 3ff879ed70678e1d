// Zoo: The products are three plain loops with a Float64 sum.

import { type Activations, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = affine(x, params.W1, params.b1);
  const a1 = relu(z1);
  const z2 = affine(a1, params.W2, params.b2);
  const a2 = softmax(z2);
  return { z1, a1, z2, a2 };
}

function affine(x: Matrix, W: Matrix, b: Matrix): Matrix {
  if (x.cols !== W.rows) {
    throw new RangeError(`${x.rows}×${x.cols} does not fit ${W.rows}×${W.cols}`);
  }
  const z = new Matrix(x.rows, W.cols);
  for (let i = 0; i < x.rows; i++) {
    for (let j = 0; j < W.cols; j++) {
      let sum = b.data[j];
      for (let k = 0; k < x.cols; k++) sum += x.data[i * x.cols + k] * W.data[k * W.cols + j];
      z.data[i * W.cols + j] = sum;
    }
  }
  return z;
}
