/** One training: what it starts from, how it goes, and what comes back. */
import { type LabelledSet, Matrix, type Params, takeRows } from "../../../lib/mod.ts";
import { Blocked, type Lab, type Problem, Refuted } from "../../judge/check.ts";
import { isRecord, kindProblem, shapeProblem } from "../../judge/compare.ts";
import { type Draws, drawUntil } from "../../judge/draw.ts";
import { oneHot } from "../../judge/inputs.ts";
import { Callback, Seeded } from "../../sandbox/values.ts";
import { nearKink } from "../network/gradient.ts";
import { PARAMETERS } from "../network/network.ts";
import { net, randomParams } from "../network/small_network.ts";

/** What a network is trained and measured on. */
export interface Sets {
  train: LabelledSet;
  test: LabelledSet;
}

/** Where a training starts, and on what. */
export interface Task extends Sets {
  params: Params;
}

/** How a training goes. */
export interface Settings {
  epochs: number;
  batchSize: number;
  learningRate: number;
  seed: number;
  /** Whether to leave out onEpoch. */
  silent?: boolean;
}

/** What a submission returned. */
export interface Trained {
  params: Params;
  history: unknown;
  /** What onEpoch was called with. */
  calls: unknown[];
}

const TEST_ROWS = 3;
/** Further from its kink than float32 rounding carries a ReLU in a few steps of training. */
const KINK = 1e-2;
/** A set that was changed was probably shuffled in place: the hint says how to do without. */
const ARGUMENTS = [
  { name: "params", hint: "copy" },
  { name: "trainSet", hint: "sets" },
  { name: "testSet", hint: "sets" },
];

/** A small task on pixels in quarters, away from every kink; the test set has rows of its own. */
export function smallTask(draws: Draws, rows: number): Task {
  return drawUntil(draws, () => {
    const task = anyTask(draws, rows, TEST_ROWS);
    return nearKink(net(task.params), task.train.x.toRows(), KINK) ? undefined : task;
  });
}

/** A task wherever the kinks are, for checks of the loss alone: it has no jump there. */
export function anyTask(draws: Draws, rows: number, testRows: number): Task {
  const params = randomParams([3, 4, 3], draws.random);
  return { params, train: labelled(draws, rows), test: labelled(draws, testRows) };
}

function labelled({ random }: Draws, rows: number): LabelledSet {
  const quarters = () => Math.round(4 * random.normal()) / 4;
  const x = new Matrix(rows, 3, Float32Array.from({ length: rows * 3 }, quarters));
  return { x, y: oneHot(Array.from({ length: rows }, (_, i) => i), 3) };
}

/** Tests on training images with other labels: at a large rate the test loss rises while the training loss falls. */
export function opposed({ params, train }: Task): Task {
  const rows = [0, 1, 2, 3, 4];
  return {
    params,
    train,
    test: { x: takeRows(train.x, rows), y: oneHot(rows.map((i) => i + 1), 3) },
  };
}

/** The call as code. */
export function code(
  { epochs, batchSize, learningRate, seed, silent }: Settings,
  { train }: Sets,
): string {
  const without = silent ? ", without onEpoch" : "";
  return `train(params, trainSet, testSet, { epochs: ${epochs}, batchSize: ${batchSize}, ` +
    `learningRate: ${learningRate}, random: new Random(${seed}) }) // ${train.x.rows} training rows${without}`;
}

/** The problem with the call that showed it. */
export function inCall(
  settings: Settings,
  task: Sets,
  problem: Problem | undefined,
): Problem | undefined {
  return problem && { ...problem, counterexample: code(settings, task) };
}

/** Trains, and returns what came back if it is of the right kind; if not, no check can be tried. */
export async function train(lab: Lab, task: Task, settings: Settings): Promise<Trained> {
  const { trained, problem } = await tryTo(lab, task, settings);
  if (problem) throw new Blocked(problem.message);
  return trained;
}

/** Trains for the first check, which fails if what came back is not of the right kind. */
export async function trainFirst(lab: Lab, task: Task, settings: Settings): Promise<Trained> {
  const { trained, problem } = await tryTo(lab, task, settings);
  if (problem) throw new Refuted({ ...problem, counterexample: code(settings, task) });
  return trained;
}

async function tryTo(lab: Lab, task: Task, settings: Settings) {
  const { seed, silent, ...rest } = settings;
  const told = silent ? {} : { onEpoch: new Callback() };
  const options = { ...rest, random: new Seeded(seed), ...told };
  const calls: unknown[] = [];
  const got = await lab.call("train", [task.params, task.train, task.test, options], {
    onProgress: (metrics) => calls.push(metrics),
    named: ARGUMENTS,
  });
  const { params, history } = (got ?? {}) as Record<string, unknown>;
  const wrong = resultProblem(got, task.params);
  const message = `train must return { params, history }: ${wrong?.message}`;
  const problem = wrong && { ...wrong, message };
  return { trained: { params: params as Params, history, calls }, problem };
}

function resultProblem(got: unknown, start: Params): Problem | undefined {
  if (!isRecord(got)) return kindProblem("the result", got, "an object");
  return paramsProblem(got.params, start, got) ?? finiteProblem(got.params as Params);
}

/** What depends on numbers can't be judged where they are none. */
function finiteProblem(params: Params): Problem | undefined {
  for (const name of PARAMETERS) {
    const { data, cols } = params[name];
    const at = data.findIndex((value) => !Number.isFinite(value));
    if (at === -1) continue;
    const place = `params.${name}[${Math.floor(at / cols)}][${at % cols}]`;
    const actual = String(data[at]);
    const message = `${place} is ${actual}, expected a finite number`;
    return { message, hint: "numbers", expected: "a finite number", actual };
  }
  return undefined;
}

function paramsProblem(got: unknown, start: Params, of: object): Problem | undefined {
  if (!isRecord(got)) return kindProblem("params", got, "an object of W1, b1, W2 and b2", of);
  for (const name of PARAMETERS) {
    const { rows, cols } = start[name];
    const problem = shapeProblem(name, got[name], rows, cols, got);
    if (problem) return problem;
  }
  return undefined;
}
