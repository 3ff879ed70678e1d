// Misconception: The corrections are 1 − beta · step, but step is an exponent: beta is multiplied by itself, and the correction fades.

import { type AdamOptions, type AdamState, Matrix, type MomentumOptions } from "../lib/mod.ts";

export function momentumStep(
  w: Matrix,
  dw: Matrix,
  velocity: Matrix,
  { learningRate, momentum }: MomentumOptions,
) {
  const next = new Matrix(w.rows, w.cols);
  const speed = new Matrix(w.rows, w.cols);
  for (let i = 0; i < w.data.length; i++) {
    speed.data[i] = momentum * velocity.data[i] + dw.data[i];
    next.data[i] = w.data[i] - learningRate * speed.data[i];
  }
  return { w: next, velocity: speed };
}

export function adamStep(
  w: Matrix,
  dw: Matrix,
  { m, v }: AdamState,
  { learningRate, beta1, beta2, epsilon, step }: AdamOptions,
) {
  const next = new Matrix(w.rows, w.cols);
  const state = { m: new Matrix(w.rows, w.cols), v: new Matrix(w.rows, w.cols) };
  for (let i = 0; i < w.data.length; i++) {
    const g = dw.data[i];
    state.m.data[i] = beta1 * m.data[i] + (1 - beta1) * g;
    state.v.data[i] = beta2 * v.data[i] + (1 - beta2) * g * g;
    const mHat = state.m.data[i] / (1 - beta1 * step);
    const vHat = state.v.data[i] / (1 - beta2 * step);
    next.data[i] = w.data[i] - learningRate * mHat / (Math.sqrt(vHat) + epsilon);
  }
  return { w: next, state };
}
