// Zoo: The corrections are sums of powers of the betas, and all new matrices are views into one array.

import { type AdamOptions, type AdamState, Matrix, type MomentumOptions } from "../lib/mod.ts";
// matmul-free and by hand, by recursion over halves of views; both new matrices share a buffer
function halves(n: number, f: (i: number) => void, from = 0): void {
  if (n === 1) f(from);
  if (n < 2) return;
  halves(n >> 1, f, from);
  halves(n - (n >> 1), f, from + (n >> 1));
}
function views(w: Matrix, count: number): Matrix[] {
  const all = new Float32Array(count * w.data.length);
  return Array.from(
    { length: count },
    (_, k) => new Matrix(w.rows, w.cols, all.subarray(k * w.data.length, (k + 1) * w.data.length)),
  );
}
export function momentumStep(
  w: Matrix,
  dw: Matrix,
  velocity: Matrix,
  { learningRate, momentum }: MomentumOptions,
): { w: Matrix; velocity: Matrix } {
  const [next, v] = views(w, 2);
  halves(w.data.length, (i) => {
    v.data[i] = dw.data[i] - -momentum * velocity.data[i];
    next.data[i] = w.data[i] - v.data[i] * learningRate;
  });
  return { velocity: v, w: next };
}
export function adamStep(
  w: Matrix,
  dw: Matrix,
  state: AdamState,
  { learningRate, beta1, beta2, epsilon, step }: AdamOptions,
): { w: Matrix; state: AdamState } {
  const [next, m, v] = views(w, 3);
  const series = (beta: number) =>
    Array.from({ length: step }, (_, k) => beta ** k).reduce((a, b) => a + b, 0); // (1 − βᵗ) / (1 − β)
  const [s1, s2] = [series(beta1), series(beta2)];
  halves(w.data.length, (i) => {
    m.data[i] = beta1 * state.m.data[i] + (1 - beta1) * dw.data[i];
    v.data[i] = beta2 * state.v.data[i] + (1 - beta2) * dw.data[i] * dw.data[i];
    const mHat = m.data[i] / (1 - beta1) / s1, vHat = v.data[i] / (1 - beta2) / s2;
    next.data[i] = w.data[i] - (learningRate * mHat) / (epsilon + Math.sqrt(vHat));
  });
  return { w: next, state: { m, v } };
}
