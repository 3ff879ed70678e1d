// Misconception: Both corrections are moved into the learning rate as they are, but that of v comes from under the root: it is √(1 − beta2^step).

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
    const rate = learningRate * (1 - beta2 ** step) / (1 - beta1 ** step);
    next.data[i] = w.data[i] - rate * state.m.data[i] / (Math.sqrt(state.v.data[i]) + epsilon);
  }
  return { w: next, state };
}
