// Misconception: The new weights are written into the old matrix, but the arguments have to stay as they are: return new matrices.

import { type AdamOptions, type AdamState, Matrix, type MomentumOptions } from "../lib/mod.ts";

export function momentumStep(
  w: Matrix,
  dw: Matrix,
  velocity: Matrix,
  { learningRate, momentum }: MomentumOptions,
) {
  for (let i = 0; i < w.data.length; i++) {
    velocity.data[i] = momentum * velocity.data[i] + dw.data[i];
    w.data[i] -= learningRate * velocity.data[i];
  }
  return { w, velocity };
}

export function adamStep(
  w: Matrix,
  dw: Matrix,
  state: AdamState,
  { learningRate, beta1, beta2, epsilon, step }: AdamOptions,
) {
  const { m, v } = state;
  for (let i = 0; i < w.data.length; i++) {
    const g = dw.data[i];
    m.data[i] = beta1 * m.data[i] + (1 - beta1) * g;
    v.data[i] = beta2 * v.data[i] + (1 - beta2) * g * g;
    const [mHat, vHat] = [m.data[i] / (1 - beta1 ** step), v.data[i] / (1 - beta2 ** step)];
    w.data[i] -= learningRate * mHat / (Math.sqrt(vHat) + epsilon);
  }
  return { w, state };
}
