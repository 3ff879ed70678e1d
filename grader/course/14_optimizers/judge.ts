/** What is wrong with the steps of a walk. */
import { Matrix, type MomentumOptions } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import {
  isClose,
  isRecord,
  kindProblem,
  matrixProblem,
  shapeProblem,
} from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import type { Hint } from "./exercise.ts";
import {
  adamPath,
  type AdamSettings,
  momentumPath,
  type Numbers,
  type Walk,
  zerosLike,
} from "./walk.ts";

/** After several float32 steps of about one; a wrong rule is off by a hundred times as much. */
const CLOSE = { absolute: 2e-5, relative: 2e-5 };

/** What is wrong with a walk by momentum; what the velocity holds is the submission's own business. */
export async function momentumProblem(
  lab: Lab,
  walk: Walk,
  options: MomentumOptions,
): Promise<Problem | undefined> {
  let [w, velocity] = [walk.start, zerosLike(walk.start)];
  let isRight = true;
  for (const [at, right] of momentumPath(walk, options).entries()) {
    const args = [w, walk.gradients[at], velocity, options];
    const { got, problem } = await ofStep(
      lab,
      "momentumStep",
      args,
      at,
      (got) =>
        objectProblem("momentumStep(…)", got, "w and velocity") ??
          weightsProblem(walk, at, right.w, got) ??
          shapeProblem("velocity", got.velocity, w.rows, w.cols, got),
    );
    isRight &&= holds(got.velocity, right.velocity);
    const later = at > 0 && isRight ? "velocityRight" : undefined;
    const hint = movedWrongly(at, w, right.w, got.w) ?? later;
    if (problem) return withHint(problem, hint, isRight);
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
  let kept: Kept = { m: true, v: true };
  for (const [at, right] of adamPath(walk, settings).entries()) {
    const args = [w, walk.gradients[at], state, { ...settings, step: at + 1 }];
    const { got, problem } = await ofStep(
      lab,
      "adamStep",
      args,
      at,
      (got) =>
        objectProblem("adamStep(…)", got, "w and state") ??
          weightsProblem(walk, at, right.w, got) ??
          stateProblem(got, w),
    );
    const next = keptIn(got.state, right, kept);
    const hint = movedWrongly(at, w, right.w, got.w) ?? momentsHint(at, kept, next);
    if (problem) return withHint(problem, hint, next.m && next.v);
    kept = next;
    [w, state] = [got.w as Matrix, got.state];
  }
  return undefined;
}

type Returned = Record<string, unknown>;

/** Adds a hint on wrong numbers; NaN is left to its own hint unless what the step keeps is right. */
function withHint(problem: Problem, hint: Hint | undefined, isKeptRight: boolean): Problem {
  const { reason, looks } = problem;
  const saysMore = looks === undefined || (looks === "nan" && isKeptRight);
  return reason || !saysMore ? problem : { hint, ...problem };
}

/** Whether a matrix holds these numbers. */
function holds(matrix: unknown, right: Numbers): boolean {
  if (!(matrix instanceof Matrix) || matrix.data.length !== right.length) return false;
  return right.every((x, i) => isClose(matrix.data[i], x, CLOSE));
}

/** How wrong weights moved in the first step, if that says much: not at all, or as far the other way. */
function movedWrongly(at: number, old: Matrix, right: Numbers, got: unknown): Hint | undefined {
  if (at > 0 || !(got instanceof Matrix) || got.data.length !== right.length) return undefined;
  const wrong = [...right.keys()].filter((i) => !isClose(got.data[i], right[i], CLOSE));
  if (wrong.every((i) => got.data[i] === old.data[i])) return "unmoved";
  const mirrored = (i: number) => 2 * old.data[i] - right[i];
  return wrong.every((i) => isClose(got.data[i], mirrored(i), CLOSE)) ? "uphill" : undefined;
}

/** Which of the moments have been right at every step so far. */
interface Kept {
  m: boolean;
  v: boolean;
}

function keptIn(state: unknown, right: { m: Numbers; v: Numbers }, before: Kept): Kept {
  const { m, v } = isRecord(state) ? state : {};
  return { m: before.m && holds(m, right.m), v: before.v && holds(v, right.v) };
}

/** Where to look, by which of the moments were right before this step, and after it. */
function momentsHint(at: number, before: Kept, { m, v }: Kept): Hint {
  if (!before.m && !before.v) return "returned";
  if (m && v) return at === 0 ? "afterMoments" : "laterStep";
  if (m) return "onlyM";
  return v ? "onlyV" : "moments";
}

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
  if (!isRecord(got)) got = {};
  if (!problem || at === 0) return { got, problem };
  return { got, problem: { ...problem, message: `at step ${at + 1}, ${problem.message}` } };
}

/** What is wrong with a result that is not an object. */
export function objectProblem(name: string, got: unknown, what: string): Problem | undefined {
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
