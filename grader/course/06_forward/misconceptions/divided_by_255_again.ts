// Misconception: The images are divided by 255 once more, but normalize has done that already: they come with numbers from 0 to 1, and go into the product as they are.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward(params: Params, x: Matrix): Activations {
  const { W1, b1, W2, b2 } = params;
  const pixels = new Matrix(x.rows, x.cols, x.data.map((pixel) => pixel / 255));
  const z1 = addBias(matmul(pixels, W1), b1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, W2), b2);
  return { z1, a1, z2, a2: softmax(z2) };
}

function addBias(product: Matrix, bias: Matrix): Matrix {
  return new Matrix(
    product.rows,
    product.cols,
    product.data.map((value, k) => value + bias.data[k % product.cols]),
  );
}
