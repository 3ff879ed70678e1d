import { Matrix, type Params, Random } from "../../../lib/mod.ts";
import { oneHot } from "../../judge/inputs.ts";
import { randomParams } from "../network/small_network.ts";
import { PARAMETERS } from "../network/network.ts";
import type { Settings, Task } from "./training.ts";
import { Callback, Seeded } from "../../sandbox/values.ts";
import { alike } from "../../diagnosis/alike.ts";
import { normals } from "../network/scene.ts";
import { type Ask, asLeft, type Seen } from "../../diagnosis/probe.ts";

/** The images' own numbers; two more are 0 but in the test set, and show whether it was learned. */
const OWN = 3;
const TEST_ONLY = 2;

/** A task whose test set lights inputs that the training set leaves dark. */
export function taskOf(classes: readonly number[], seed: number): Task {
  const dark = normals(classes.length, OWN + TEST_ONLY, seed);
  for (let i = 0; i < dark.rows; i++) dark.row(i).fill(0, OWN);
  return {
    params: randomParams([OWN + TEST_ONLY, 6, 3], new Random(seed)),
    train: { x: dark, y: oneHot([...classes], 3) },
    test: { x: normals(2, OWN + TEST_ONLY, seed + 1), y: oneHot([0, 1], 3) },
  };
}

/** What one training showed. */
export interface Run {
  params: Params;
  history: unknown[];
  calls: unknown[];
  /** What the call left of its arguments. */
  after: unknown[];
}

/** Trains; what came back in place of a training is shown as it is. */
export async function run(
  ask: Ask,
  { params, train, test }: Task,
  { seed, ...rest }: Settings,
): Promise<Run | { instead: Seen }> {
  const calls: unknown[] = [];
  const options = { ...rest, random: new Seeded(seed), onEpoch: new Callback() };
  const args = [params, train, test, options];
  const seen = await ask("train", args, (value) => calls.push(value));
  const got = "value" in seen ? seen.value as Partial<Run> | undefined : undefined;
  if (!("after" in seen)) return { instead: seen };
  const after = asLeft([params, train, test, rest], seen.after);
  const complete = PARAMETERS.every((name) => fits(got?.params?.[name], params[name])) &&
    Array.isArray(got?.history);
  return complete ? { ...got as Run, calls, after } : { instead: { ...seen, after } };
}

/** Whether a value is a matrix of the same shape as another one. */
function fits(value: unknown, { rows, cols }: Matrix): boolean {
  return value instanceof Matrix && value.rows === rows && value.cols === cols;
}

/**
 * Whether the rows of W1 that the training set leaves dark have moved, and move otherwise with
 * another test set: weights that decay, or are rounded, move without any.
 */
export async function learnsFromTest(
  ask: Ask,
  task: Task,
  settings: Settings,
  { params }: Run,
): Promise<boolean> {
  const moved = testOnly(params);
  if (equal(moved, testOnly(task.params))) return false;
  const { x, y } = task.test;
  const negated = new Matrix(x.rows, x.cols, x.data.map((pixel) => -pixel));
  const other = await run(ask, { ...task, test: { x: negated, y } }, settings);
  return "params" in other && !equal(moved, testOnly(other.params));
}

/** The weights that only the test set can teach anything. */
function testOnly({ W1 }: Params): Float32Array {
  return W1.data.subarray(OWN * W1.cols);
}

function equal(a: Float32Array, b: Float32Array): boolean {
  return a.every((w, i) => w === b[i]);
}

/**
 * What was seen with several seeds: one value if it was the same with all of them. Where it was
 * not, chance had a part in it, and another student's chance would have another.
 */
export function settled(seen: readonly unknown[]): unknown {
  const [first, ...others] = seen;
  return others.every((value) => alike(value, first))
    ? { always: first }
    : "it depends on the seed";
}

/** How often something holds. */
export function often(holds: readonly boolean[]): "always" | "sometimes" | "never" {
  if (holds.every((held) => held)) return "always";
  return holds.some((held) => held) ? "sometimes" : "never";
}
