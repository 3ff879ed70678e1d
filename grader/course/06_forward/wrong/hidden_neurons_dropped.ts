// Wrong: Every second hidden neuron is dropped, by chance, as dropout does while a network trains.
import { type Activations, matmul, type Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

export function forward({ W1, b1, W2, b2 }: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, W1), b1);
  const a1 = dropped(relu(z1));
  const z2 = addBias(matmul(a1, W2), b2);
  return { z1, a1, z2, a2: softmax(z2) };
}

function dropped(layer: Matrix): Matrix {
  layer.data.forEach((value, i) => layer.data[i] = Math.random() < 0.5 ? 2 * value : 0);
  return layer;
}

function addBias(product: Matrix, bias: Matrix): Matrix {
  product.data.forEach((sum, i) => product.data[i] = sum + bias.data[i % bias.cols]);
  return product;
}
