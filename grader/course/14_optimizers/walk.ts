/** Several steps of an optimiser, one after the other, and where they must lead. */
import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { AdamOptions, MomentumOptions } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, matrixProblem, shapeProblem } from "../../judge/compare.ts";
import { fromPool, pool, size } from "../../judge/inputs.ts";
import { ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";

/** Weights, and the gradient of each step. */
export interface Walk {
  start: Matrix;
  gradients: Matrix[];
}

/** Numbers of the weights, row by row. */
type Numbers = number[];

/** After several float32 steps of about one; a wrong rule is off by a hundred times as much. */
const CLOSE = { absolute: 2e-5, relative: 2e-5 };

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

/** Where momentum leads, in float64: the weights after each step. */
export function momentumPath(
  { start, gradients }: Walk,
  { learningRate, momentum }: MomentumOptions,
): Numbers[] {
  let w = Array.from(start.data);
  let velocity = w.map(() => 0);
  return gradients.map(({ data }) => {
    velocity = velocity.map((speed, i) => momentum * speed + data[i]);
    return w = w.map((x, i) => x - learningRate * velocity[i]);
  });
}

/** Where Adam leads, in float64: the weights after each step. */
export function adamPath(
  { start, gradients }: Walk,
  { learningRate, beta1, beta2, epsilon }: AdamSettings,
): Numbers[] {
  let w = Array.from(start.data);
  let [m, v] = [w.map(() => 0), w.map(() => 0)];
  return gradients.map(({ data }, at) => {
    m = m.map((mean, i) => beta1 * mean + (1 - beta1) * data[i]);
    v = v.map((mean, i) => beta2 * mean + (1 - beta2) * data[i] ** 2);
    const [ofM, ofV] = [beta1, beta2].map((beta) => 1 - beta ** (at + 1));
    return w = w.map((x, i) => x - learningRate * (m[i] / ofM) / (Math.sqrt(v[i] / ofV) + epsilon));
  });
}

/** Zeros in the shape of a matrix. */
export function zerosLike({ rows, cols }: Matrix): Matrix {
  return new Matrix(rows, cols);
}

/** What is wrong with a walk by momentum; what the velocity holds is the submission's own business. */
export async function momentumProblem(
  lab: Lab,
  walk: Walk,
  options: MomentumOptions,
): Promise<Problem | undefined> {
  let [w, velocity] = [walk.start, zerosLike(walk.start)];
  for (const [at, right] of momentumPath(walk, options).entries()) {
    const args = [w, walk.gradients[at], velocity, options];
    const { got, problem } = await ofStep(
      lab,
      "momentumStep",
      args,
      at,
      (got) =>
        objectProblem("momentumStep(…)", got, "w and velocity") ??
          weightsProblem(walk, at, right, got) ??
          shapeProblem("velocity", got.velocity, w.rows, w.cols, got),
    );
    if (problem) return problem;
    [w, velocity] = [got.w as Matrix, got.velocity as Matrix];
  }
  return undefined;
}

/** What is wrong with a walk by Adam. */
export async function adamProblem(
  lab: Lab,
  walk: Walk,
  settings: AdamSettings,
): Promise<Problem | undefined> {
  let w = walk.start;
  let state: unknown = { m: zerosLike(w), v: zerosLike(w) };
  for (const [at, right] of adamPath(walk, settings).entries()) {
    const args = [w, walk.gradients[at], state, { ...settings, step: at + 1 }];
    const { got, problem } = await ofStep(
      lab,
      "adamStep",
      args,
      at,
      (got) =>
        objectProblem("adamStep(…)", got, "w and state") ??
          weightsProblem(walk, at, right, got) ??
          stateProblem(got, w),
    );
    if (problem) return problem;
    [w, state] = [got.w as Matrix, got.state];
  }
  return undefined;
}

type Returned = Record<string, unknown>;

/** What a step returned, or what is wrong with it. */
async function ofStep(
  lab: Lab,
  fn: string,
  args: unknown[],
  at: number,
  judge: (got: Returned) => Problem | undefined,
): Promise<{ got: Returned; problem?: Problem }> {
  let got: Returned = {};
  const problem = await ofCall(fn, args, async () => {
    got = await lab.call(fn, args) as Returned;
    return judge(got);
  });
  if (!problem || at === 0) return { got, problem };
  return { got, problem: { ...problem, message: `at step ${at + 1}, ${problem.message}` } };
}

function objectProblem(name: string, got: unknown, what: string): Problem | undefined {
  return isRecord(got) ? undefined : kindProblem(name, got, `an object of ${what}`);
}

/** What is wrong with the weights after a step; the message tells the whole way there. */
function weightsProblem(walk: Walk, at: number, right: Numbers, got: Returned) {
  const { start: { rows, cols } } = walk;
  const expected = Array.from({ length: rows }, (_, i) => right.slice(i * cols, (i + 1) * cols));
  const shape = shapeProblem("w", got.w, rows, cols, got);
  const problem = shape ?? matrixProblem("w", got.w, expected, { tolerance: CLOSE });
  if (!problem || at === 0) return problem;
  const gradients = walk.gradients.slice(0, at + 1).map(show).join(", then ");
  return { ...problem, message: `${problem.message}, from ${show(walk.start)} by ${gradients}` };
}

function stateProblem(got: Returned, { rows, cols }: Matrix): Problem | undefined {
  const { state } = got;
  if (!isRecord(state)) return kindProblem("state", state, "an object of m and v", got);
  return shapeProblem("state.m", state.m, rows, cols, state) ??
    shapeProblem("state.v", state.v, rows, cols, state);
}
