// Zoo: Both moments are rounded to float32 after each operation.

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
  const m = new Matrix(w.rows, w.cols);
  const v = new Matrix(w.rows, w.cols);
  const out = new Matrix(w.rows, w.cols);
  for (let i = 0; i < w.data.length; i++) {
    const g = dw.data[i];
    const mt = Math.fround(Math.fround(b1 * state.m.data[i]) + Math.fround((1 - b1) * g));
    const vt = Math.fround(
      Math.fround(b2 * state.v.data[i]) + Math.fround((1 - b2) * Math.fround(g * g)),
    );
    const mh = mt / (1 - b1 ** t);
    const vh = vt / (1 - b2 ** t);
    m.data[i] = mt;
    v.data[i] = vt;
    out.data[i] = w.data[i] - lr * mh / (Math.sqrt(vh) + eps);
  }
  return { w: out, state: { m, v } };
}
