// Zoo: Rows and columns are walked by get and set, and what is remembered is a copy that is changed.

import { type AdamOptions, type AdamState, Matrix, type MomentumOptions } from "../lib/mod.ts";

export function momentumStep(
  w: Matrix,
  dw: Matrix,
  velocity: Matrix,
  options: MomentumOptions,
) {
  const copy = (m: Matrix) => new Matrix(m.rows, m.cols, m.data.slice());
  const [weights, speeds] = [copy(w), copy(velocity)];
  for (let r = 0; r < w.rows; r++) {
    for (let c = 0; c < w.cols; c++) {
      speeds.set(r, c, speeds.get(r, c) * options.momentum);
      speeds.set(r, c, speeds.get(r, c) + dw.get(r, c));
      weights.set(r, c, weights.get(r, c) - options.learningRate * speeds.get(r, c));
    }
  }
  return { velocity: speeds, w: weights };
}

class Moments {
  constructor(readonly m: Matrix, readonly v: Matrix) {}

  /** Copies that have taken a gradient in. */
  after(dw: Matrix, beta1: number, beta2: number): Moments {
    const next = new Moments(new Matrix(dw.rows, dw.cols), new Matrix(dw.rows, dw.cols));
    dw.data.forEach((g, i) => {
      next.m.data[i] = this.m.data[i] * beta1 + g * (1 - beta1);
      next.v.data[i] = this.v.data[i] * beta2 + g ** 2 * (1 - beta2);
    });
    return next;
  }
}

export function adamStep(w: Matrix, dw: Matrix, state: AdamState, options: AdamOptions) {
  const moments = new Moments(state.m, state.v).after(dw, options.beta1, options.beta2);
  const weights = Float32Array.from(w.data, (x, i) => {
    const m = moments.m.data[i] / (1 - Math.pow(options.beta1, options.step));
    const v = moments.v.data[i] / (1 - Math.pow(options.beta2, options.step));
    return x - (options.learningRate / (Math.sqrt(v) + options.epsilon)) * m;
  });
  return { w: new Matrix(w.rows, w.cols, weights), state: { m: moments.m, v: moments.v } };
}
