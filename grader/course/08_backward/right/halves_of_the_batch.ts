// Zoo: The batch is halved until few images are left, and the means are weighted.

import {
  type Activations,
  type Gradients,
  matmul,
  Matrix,
  type Params,
  takeRows,
} from "../lib/mod.ts";
import { reluDerivative } from "./03_relu.ts";
type Sums = [dW1: Matrix, db1: Matrix, dW2: Matrix, db2: Matrix];
function mean(W2: Matrix, z1: Matrix, a1: Matrix, a2: Matrix, x: Matrix, y: Matrix): Sums {
  const n = x.rows;
  if (n > 4) {
    const idx = [...Array(n).keys()], [l, r] = [idx.slice(0, n >> 1), idx.slice(n >> 1)];
    const part = (i: number[]) =>
      mean(W2, takeRows(z1, i), takeRows(a1, i), takeRows(a2, i), takeRows(x, i), takeRows(y, i));
    const [p, q] = [part(l), part(r)];
    return p.map((m, k) =>
      new Matrix(m.rows, m.cols, m.data.map((v, i) => (v * l.length + q[k].data[i] * r.length) / n))
    ) as Sums;
  }
  const d2 = new Matrix(n, y.cols, a2.data.map((p, i) => (p - y.data[i]) / n));
  const slope = reluDerivative(z1).data;
  const d1 = matmul(d2, W2, { transposeB: true });
  for (let i = 0; i < slope.length; i++) if (!slope[i]) d1.data[i] = 0;
  const one = new Matrix(n, 1, new Float32Array(n).fill(1));
  return [
    matmul(x, d1, { transposeA: true }),
    matmul(one, d1, { transposeA: true }),
    matmul(a1, d2, { transposeA: true }),
    matmul(one, d2, { transposeA: true }),
  ];
}
export function backward(
  params: Params,
  activations: Activations,
  x: Matrix,
  yTrue: Matrix,
): Gradients {
  const { z1, a1, a2 } = activations;
  const [dW1, db1, dW2, db2] = mean(params.W2, z1, a1, a2, x, yTrue);
  return { dW1, db1, dW2, db2 };
}
