// Wrong: The layers are written into the same matrices at each call, so that the next call changes them.

import { type Activations, matmul, Matrix, type Params } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

const pool = new Map<string, Matrix>();

function into(name: string, from: Matrix): Matrix {
  const key = `${name} ${from.rows} ${from.cols}`;
  const to = pool.get(key) ?? new Matrix(from.rows, from.cols);
  pool.set(key, to);
  to.data.set(from.data);
  return to;
}

function biased(m: Matrix, b: Matrix): Matrix {
  m.data.forEach((v, k) => m.data[k] = v + b.data[k % m.cols]);
  return m;
}

export function forward(params: Params, x: Matrix): Activations {
  const z1 = into("z1", biased(matmul(x, params.W1), params.b1));
  const a1 = into("a1", relu(z1));
  const z2 = into("z2", biased(matmul(a1, params.W2), params.b2));
  return { z1, a1, z2, a2: into("a2", softmax(z2)) };
}
