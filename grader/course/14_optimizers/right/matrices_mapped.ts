// Zoo: Small functions map whole matrices, one after the other.

import { type AdamOptions, type AdamState, Matrix, type MomentumOptions } from "../lib/mod.ts";

/** Applies a function to the entries of several matrices of one shape. */
function zip(f: (...entries: number[]) => number, first: Matrix, ...rest: Matrix[]): Matrix {
  return new Matrix(
    first.rows,
    first.cols,
    first.data.map((x, i) => f(x, ...rest.map(({ data }) => data[i]))),
  );
}

export const momentumStep = (
  w: Matrix,
  dw: Matrix,
  old: Matrix,
  { learningRate, momentum }: MomentumOptions,
) => {
  const velocity = zip((v, g) => momentum * v + g, old, dw);
  return { w: zip((x, v) => x - learningRate * v, w, velocity), velocity };
};

export const adamStep = (
  w: Matrix,
  dw: Matrix,
  old: AdamState,
  { learningRate, beta1, beta2, epsilon, step }: AdamOptions,
) => {
  const mean = (beta: number) => (kept: number, x: number) => beta * kept + (1 - beta) * x;
  const m = zip(mean(beta1), old.m, dw);
  const v = zip(mean(beta2), old.v, zip((g) => g * g, dw));
  const [ofM, ofV] = [beta1, beta2].map((beta) => 1 - beta ** step);
  const by = zip((m, v) => m / ofM / (Math.sqrt(v / ofV) + epsilon), m, v);
  return { w: zip((x, d) => x - learningRate * d, w, by), state: { m, v } };
};
