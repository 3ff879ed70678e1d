// Misconception: The hidden layer bends with GELU, as transformers do, but this network is built with ReLU, and the other exercises count on its corner at zero.
import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";
const add = (m: Matrix, b: Matrix) =>
  new Matrix(m.rows, m.cols, m.data.map((v, i) => v + b.data[i % m.cols]));
export function forward({ W1, b1, W2, b2 }: Params, x: Matrix): Activations {
  const z1 = add(matmul(x, W1), b1);
  const a1 = new Matrix(
    z1.rows,
    z1.cols,
    z1.data.map((v) => 0.5 * v * (1 + Math.tanh(0.7978845608 * (v + 0.044715 * v ** 3)))),
  );
  const z2 = add(matmul(a1, W2), b2);
  return { z1, a1, z2, a2: softmax(z2) };
}
