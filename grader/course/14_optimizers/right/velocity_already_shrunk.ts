// Zoo: The velocity is kept already multiplied by momentum; the squares are powers, and the corrections are divided out in another order.

import { type AdamOptions, type AdamState, Matrix, type MomentumOptions } from "../lib/mod.ts";

export function momentumStep(
  w: Matrix,
  dw: Matrix,
  velocity: Matrix,
  { learningRate, momentum }: MomentumOptions,
): { w: Matrix; velocity: Matrix } {
  const sum = velocity.data.map((kept, i) => kept + dw.data[i]);
  const v = sum.map((speed) => momentum * speed);
  const moved = w.data.map((x, i) => x - learningRate * sum[i]);
  return { w: new Matrix(w.rows, w.cols, moved), velocity: new Matrix(w.rows, w.cols, v) };
}

export function adamStep(
  w: Matrix,
  dw: Matrix,
  state: AdamState,
  { learningRate, beta1, beta2, epsilon, step }: AdamOptions,
): { w: Matrix; state: AdamState } {
  const m = new Matrix(w.rows, w.cols);
  const v = new Matrix(w.rows, w.cols);
  const next = new Matrix(w.rows, w.cols);
  for (let i = 0; i < w.data.length; i++) {
    const g = dw.data[i];
    m.data[i] = beta1 * state.m.data[i] + (1 - beta1) * g;
    v.data[i] = beta2 * state.v.data[i] + (1 - beta2) * Math.pow(g, 2);
    const mHat = m.data[i] / (1 - Math.pow(beta1, step));
    const root = Math.sqrt(v.data[i]) / Math.sqrt(1 - Math.pow(beta2, step));
    next.data[i] = w.data[i] - learningRate * mHat / (root + epsilon);
  }
  return { w: next, state: { m, v } };
}
