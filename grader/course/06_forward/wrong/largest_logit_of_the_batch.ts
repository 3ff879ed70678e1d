// Wrong: Softmax subtracts the largest logit of all images, so nothing is left of a row far below it.
import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1); // N×128
  const a1 = relu(z1); // N×128
  const z2 = addBias(matmul(a1, params.W2), params.b2); // N×10
  const largest = z2.data.reduce((a, b) => Math.max(a, b));
  const a2 = Matrix.from(z2.toRows().map((logits) => shares(logits, largest))); // N×10
  return { z1, a1, z2, a2 };
}

function shares(logits: number[], largest: number): number[] {
  const powers = logits.map((logit) => Math.exp(logit - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.rows; i++) {
    const row = product.row(i);
    for (let j = 0; j < row.length; j++) row[j] += bias.data[j];
  }
  return product;
}
