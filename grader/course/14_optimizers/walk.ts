/** Several steps of an optimizer, one after the other, and where they must lead. */
import fc from "fast-check";
import { type AdamOptions, Matrix, type MomentumOptions } from "../../../lib/mod.ts";
import { fromPool, pool, size } from "../../judge/inputs.ts";

/** Weights, and the gradient of each step. */
export interface Walk {
  start: Matrix;
  gradients: Matrix[];
}

/** Numbers of the weights, row by row. */
export type Numbers = number[];

/** Walks of `steps` steps, their weights small. */
export function walks(most: number, { min, max }: { min: number; max: number }) {
  return fc.tuple(size(most), size(most), size(max, min)).chain(([rows, cols, steps]) =>
    fc.array(pool(most * most), { minLength: steps + 1, maxLength: steps + 1 })
      .map(([start, ...gradients]): Walk => ({
        start: fromPool(start.map((x) => x / 8), rows, cols),
        gradients: gradients.map((numbers) => fromPool(numbers, rows, cols)),
      }))
  );
}

/** A walk without gradients of 0, where epsilon alone would decide. */
export function withoutZeros({ start, gradients }: Walk): Walk {
  const filled = ({ rows, cols, data }: Matrix) => new Matrix(rows, cols, data.map((g) => g || 1));
  return { start, gradients: gradients.map(filled) };
}

/** Settings of momentum that float32 holds. */
export const momentumOptions: fc.Arbitrary<MomentumOptions> = fc.record({
  learningRate: fc.constantFrom(0.5, 0.25, 0.125),
  momentum: fc.constantFrom(0.5, 0.75, 0.875),
});

/** Settings of Adam for one step. */
export type AdamSettings = Omit<AdamOptions, "step">;

/** Settings of Adam, with an epsilon that does not show. */
export const adamSettings: fc.Arbitrary<AdamSettings> = fc.record({
  learningRate: fc.constantFrom(0.5, 0.25, 0.125),
  beta1: fc.constantFrom(0.5, 0.75, 0.9),
  beta2: fc.constantFrom(0.75, 0.9, 0.99),
  epsilon: fc.constant(1e-8),
});

/** Where momentum leads, in float64: the weights and the velocity after each step. */
export function momentumPath(
  { start, gradients }: Walk,
  { learningRate, momentum }: MomentumOptions,
): { w: Numbers; velocity: Numbers }[] {
  let w = Array.from(start.data);
  let velocity = w.map(() => 0);
  return gradients.map(({ data }) => {
    velocity = velocity.map((speed, i) => momentum * speed + data[i]);
    w = w.map((x, i) => x - learningRate * velocity[i]);
    return { w, velocity };
  });
}

/** Where Adam leads, in float64: the weights and both moments after each step. */
export function adamPath(
  { start, gradients }: Walk,
  { learningRate, beta1, beta2, epsilon }: AdamSettings,
): { w: Numbers; m: Numbers; v: Numbers }[] {
  let w = Array.from(start.data);
  let [m, v] = [w.map(() => 0), w.map(() => 0)];
  return gradients.map(({ data }, at) => {
    m = m.map((mean, i) => beta1 * mean + (1 - beta1) * data[i]);
    v = v.map((mean, i) => beta2 * mean + (1 - beta2) * data[i] ** 2);
    const [ofM, ofV] = [beta1, beta2].map((beta) => 1 - beta ** (at + 1));
    w = w.map((x, i) => x - learningRate * (m[i] / ofM) / (Math.sqrt(v[i] / ofV) + epsilon));
    return { w, m, v };
  });
}

/** Zeros in the shape of a matrix. */
export function zerosLike({ rows, cols }: Matrix): Matrix {
  return new Matrix(rows, cols);
}
