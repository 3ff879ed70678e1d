import {
  type AdamOptions,
  type AdamState,
  Matrix,
  type MomentumOptions,
  todo,
} from "../lib/mod.ts";

/**
 * One step with momentum: the velocity adds up gradients, and the weights move against it.
 *
 * Formula, with a prime for the new values:
 * `velocity' = momentum · velocity + dw` and `w' = w − learningRate · velocity'`
 *
 * Where the gradients agree from step to step, the velocity grows to 1 / (1 − momentum) times a
 * gradient; where they point back and forth, they cancel.
 *
 * Source: B. T. Polyak, Some methods of speeding up the convergence of iteration methods, 1964.
 *
 * @param w weights of any shape; not changed
 * @param dw the slope of the loss along each weight, in the same shape; not changed
 * @param velocity what the step before returned, zeros at first; not changed
 * @returns the new weights and the new velocity
 *
 * @example Two steps down the same slope: the second is longer
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const dw = Matrix.from([[4]]);
 * const options = { learningRate: 0.25, momentum: 0.5 };
 * const one = momentumStep(Matrix.from([[3]]), dw, new Matrix(1, 1), options);
 * assertEquals(one.w.toRows(), [[2]]); // 3 − 0.25 · 4
 * const two = momentumStep(one.w, dw, one.velocity, options);
 * assertEquals(two.w.toRows(), [[0.5]]); // 2 − 0.25 · (0.5 · 4 + 4)
 * ```
 */
export function momentumStep(
  w: Matrix,
  dw: Matrix,
  velocity: Matrix,
  { learningRate, momentum }: MomentumOptions,
): { w: Matrix; velocity: Matrix } {
  todo("momentumStep");
}

/**
 * One step of Adam: each weight moves by its mean gradient, divided by the gradient's usual size.
 *
 * Formula, with a prime for the new values:
 *
 * ```text
 * m' = beta1 · m + (1 − beta1) · dw        v' = beta2 · v + (1 − beta2) · dw²
 * m̂  = m' / (1 − beta1^step)               v̂  = v' / (1 − beta2^step)
 * w' = w − learningRate · m̂ / (√v̂ + epsilon)
 * ```
 *
 * m and v begin at zero, so at first they are too small; m̂ and v̂ make up for it. The first step
 * moves each weight by the learning rate, whatever the size of its gradient.
 *
 * Source: D. P. Kingma and J. Ba, Adam: A Method for Stochastic Optimization, 2015, algorithm 1.
 *
 * @param w weights of any shape; not changed
 * @param dw the slope of the loss along each weight, in the same shape; not changed
 * @param state what the step before returned, zeros at first, m and v as they are in the formula,
 * without the hats; not changed
 * @param options `step` counts from 1
 * @returns the new weights and the new state
 *
 * @example The first step has the same length for a small and for a large gradient
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { Matrix } from "../lib/mod.ts";
 * const w = Matrix.from([[1, 1]]);
 * const dw = Matrix.from([[0.01, -100]]);
 * const state = { m: new Matrix(1, 2), v: new Matrix(1, 2) };
 * const options = { learningRate: 0.5, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, step: 1 };
 * const next = adamStep(w, dw, state, options);
 * assertAlmostEquals(next.w.get(0, 0), 0.5, 1e-5); // 1 − 0.5
 * assertAlmostEquals(next.w.get(0, 1), 1.5, 1e-5); // 1 + 0.5
 * ```
 */
export function adamStep(
  w: Matrix,
  dw: Matrix,
  state: AdamState,
  { learningRate, beta1, beta2, epsilon, step }: AdamOptions,
): { w: Matrix; state: AdamState } {
  todo("adamStep");
}
