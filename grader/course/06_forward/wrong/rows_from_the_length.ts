// Wrong: Wrote the products as loops, and took the length of x by the rows of W1 for the number of images.

import { type Activations, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = layer(x.data, params.W1, params.b1);
  const a1 = relu(z1);
  const z2 = layer(a1.data, params.W2, params.b2);
  return { z1, a1, z2, a2: softmax(z2) };
}

function layer(inputs: Float32Array, w: Matrix, b: Matrix): Matrix {
  const n = inputs.length / w.rows;
  const z = new Matrix(n, w.cols);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < w.cols; j++) {
      let sum = b.data[j];
      for (let k = 0; k < w.rows; k++) sum += inputs[i * w.rows + k] * w.data[k * w.cols + j];
      z.set(i, j, sum);
    }
  }
  return z;
}
