// Misconception: a2 − yTrue / N is read from left to right, but a division comes before a subtraction, so only the labels are divided by N; the difference needs parentheses.
import { type Activations, type Gradients, matmul, Matrix, type Params } from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";
const cols = (m: Matrix) => {
  const s = new Matrix(1, m.cols);
  m.data.forEach((v, i) => s.data[i % m.cols] += v);
  return s;
};
export function backward(
  params: Params,
  { z1, a1, a2 }: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const n = x.rows;
  const dz2 = new Matrix(n, a2.cols, a2.data.map((p, i) => p - yTrue.data[i] / n));
  const mask = reluDerivative(z1);
  const back = matmul(dz2, params.W2, { transposeB: true });
  const dz1 = new Matrix(back.rows, back.cols, back.data.map((d, i) => d * mask.data[i]));
  return {
    dW1: matmul(x, dz1, { transposeA: true }),
    db1: cols(dz1),
    dW2: matmul(a1, dz2, { transposeA: true }),
    db2: cols(dz2),
  };
}
