// Wrong: Softmax is written out without subtracting the largest logit, so large ones are no numbers.
import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";

export function forward(params: Params, x: Matrix): Activations {
  const z1 = addBias(matmul(x, params.W1), params.b1); // N×128
  const a1 = relu(z1); // N×128
  const z2 = addBias(matmul(a1, params.W2), params.b2); // N×10
  const a2 = Matrix.from(z2.toRows().map(shares)); // N×10
  return { z1, a1, z2, a2 };
}

function shares(logits: number[]): number[] {
  const powers = logits.map(Math.exp);
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
