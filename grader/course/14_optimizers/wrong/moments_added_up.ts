// Wrong: Both moments take the whole gradient and its whole square, without 1 − beta.

import { type AdamOptions, type AdamState, Matrix, type MomentumOptions } from "../lib/mod.ts";

export function momentumStep(
  w: Matrix,
  dw: Matrix,
  velocity: Matrix,
  { learningRate, momentum }: MomentumOptions,
): { w: Matrix; velocity: Matrix } {
  const next = { w: new Matrix(w.rows, w.cols), velocity: new Matrix(w.rows, w.cols) };
  for (let i = 0; i < w.data.length; i++) {
    next.velocity.data[i] = momentum * velocity.data[i] + dw.data[i];
    next.w.data[i] = w.data[i] - learningRate * next.velocity.data[i];
  }
  return next;
}

export function adamStep(
  w: Matrix,
  dw: Matrix,
  state: AdamState,
  { learningRate, beta1, beta2, epsilon, step }: AdamOptions,
): { w: Matrix; state: AdamState } {
  const m = new Matrix(w.rows, w.cols);
  const v = new Matrix(w.rows, w.cols);
  const moved = new Matrix(w.rows, w.cols);
  for (let i = 0; i < w.data.length; i++) {
    const g = dw.data[i];
    m.data[i] = beta1 * state.m.data[i] + g;
    v.data[i] = beta2 * state.v.data[i] + g * g;
    const mHat = m.data[i] / (1 - beta1 ** step);
    const vHat = v.data[i] / (1 - beta2 ** step);
    moved.data[i] = w.data[i] - learningRate * mHat / (Math.sqrt(vHat) + epsilon);
  }
  return { w: moved, state: { m, v } };
}
