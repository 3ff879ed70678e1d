// Wrong: The bias row itself takes up the products, so it grows from image to image.
import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward({ W1, b1, W2, b2 }: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, W1), b1);
  const a1 = relu(z1);
  const z2 = addBias(matmul(a1, W2), b2);
  return { z1, a1, z2, a2: softmax(z2) };
}

function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.data.length; i++) {
    product.data[i] = bias.data[i % bias.cols] += product.data[i];
  }
  return product;
}
