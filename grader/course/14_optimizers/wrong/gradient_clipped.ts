// Wrong: A gradient longer than 1 is shortened to that length first.

import { type AdamOptions, type AdamState, Matrix, type MomentumOptions } from "../lib/mod.ts";

export function momentumStep(
  w: Matrix,
  dw: Matrix,
  velocity: Matrix,
  opts: MomentumOptions,
): { w: Matrix; velocity: Matrix } {
  const lr = opts.learningRate, mu = opts.momentum;
  const v = new Matrix(w.rows, w.cols, velocity.data.map((vi, i) => mu * vi + dw.data[i]));
  const wNew = new Matrix(w.rows, w.cols, w.data.map((wi, i) => wi - lr * v.data[i]));
  return { w: wNew, velocity: v };
}

export function adamStep(
  w: Matrix,
  dw: Matrix,
  state: AdamState,
  opts: AdamOptions,
): { w: Matrix; state: AdamState } {
  const { learningRate: lr, beta1: b1, beta2: b2, epsilon: eps, step: t } = opts;
  const norm = Math.max(1, Math.hypot(...dw.data));
  const m = new Matrix(w.rows, w.cols);
  const v = new Matrix(w.rows, w.cols);
  const out = new Matrix(w.rows, w.cols);
  for (let i = 0; i < w.data.length; i++) {
    const g = dw.data[i] / norm;
    const mt = b1 * state.m.data[i] + (1 - b1) * g;
    const vt = b2 * state.v.data[i] + (1 - b2) * g ** 2;
    const mh = mt / (1 - b1 ** t);
    const vh = vt / (1 - b2 ** t);
    m.data[i] = mt;
    v.data[i] = vt;
    out.data[i] = w.data[i] - lr * mh / (Math.sqrt(vh) + eps);
  }
  return { w: out, state: { m, v } };
}
