// Misconception: momentum is a factor of the new gradient, but it says how much of the old velocity is kept: velocity' is momentum · velocity + dw.

import { type AdamOptions, type AdamState, Matrix, type MomentumOptions } from "../lib/mod.ts";

export function momentumStep(
  w: Matrix,
  dw: Matrix,
  velocity: Matrix,
  { learningRate, momentum }: MomentumOptions,
): { w: Matrix; velocity: Matrix } {
  const v = velocity.data.map((old, i) => old + momentum * dw.data[i]);
  const moved = w.data.map((x, i) => x - learningRate * v[i]);
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
    v.data[i] = beta2 * state.v.data[i] + (1 - beta2) * g ** 2;
    const mHat = m.data[i] / (1 - Math.pow(beta1, step));
    const vHat = v.data[i] / (1 - Math.pow(beta2, step));
    next.data[i] = w.data[i] - learningRate * mHat / (Math.sqrt(vHat) + epsilon);
  }
  return { w: next, state: { m, v } };
}
