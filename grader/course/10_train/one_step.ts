/** One step: how far it moves each parameter. */
import { Matrix, type Params, takeRows } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { matrixProblem, type Tolerance } from "../../judge/compare.ts";
import { newSeed } from "../../judge/inputs.ts";
import { type Net, PARAMETERS } from "../network/network.ts";
import { descend } from "../network/gradient.ts";
import { net } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import { isTold, multiple, sumOf, times } from "./explain.ts";
import { gradientAt } from "./orders.ts";
import { isAlong } from "./related.ts";
import { moves, TRACE_RATE, traceTask } from "./trace.ts";
import { inCall, smallTask, type Task, type Trained, trainFirst } from "./training.ts";

/** A training of one batch, which is one step whatever the order. */
interface OneBatch {
  rows: number;
  learningRate: number;
  /** How many times larger than usual the pixels are. */
  scale: number;
  /** What to say where this goes wrong after the trainings before it went well. */
  after?: { note: string; hint: Hint };
}

const ONE_BATCH: OneBatch[] = [
  { rows: 5, learningRate: 0.5, scale: 1 },
  {
    rows: 70,
    learningRate: 0.125,
    scale: 1,
    after: { note: "with 5 rows and a batchSize of 5 it is right", hint: "batches" },
  },
  {
    rows: 5,
    learningRate: 0.5,
    scale: 128,
    after: { note: "where the gradient is 128 times smaller it is right", hint: "step" },
  },
];

/** Whether one step moves every parameter by −learningRate · gradient. */
export async function oneStep(lab: Lab): Promise<Problem | undefined> {
  for (const one of ONE_BATCH) {
    const { rows, learningRate, scale } = one;
    const task = withLarge(smallTask(lab, rows), scale);
    const settings = { epochs: 1, batchSize: rows, learningRate, seed: newSeed(lab) };
    const trained = await trainFirst(lab, task, settings);
    const problem = stepProblem(task, trained, one);
    if (!problem) continue;
    return inCall(settings, task, { ...problem, hint: await surerHint(lab, problem.hint) });
  }
  return noStep(lab);
}

/** The hint, where another training shows whether it is true. */
async function surerHint(lab: Lab, hint: string | undefined): Promise<string | undefined> {
  if (hint === "unmoved") return await hintOfNone(lab);
  return hint === "along" && await isAlong(lab) ? "one" : hint;
}

/** Where one batch moves nothing: smaller ones may, or no step reaches what is returned. */
async function hintOfNone(lab: Lab): Promise<Hint> {
  const settings = { epochs: 1, batchSize: 2, learningRate: TRACE_RATE, seed: newSeed(lab) };
  const { params } = await trainFirst(lab, traceTask(6), settings);
  return moves(params).some((far) => far > 0) ? "batches" : "unmoved";
}

/** Larger pixels on smaller weights: the network's answers stay, and the gradient of W1 grows. */
function withLarge({ params, train, test }: Task, scale: number): Task {
  const times = ({ rows, cols, data }: Matrix, factor: number) =>
    new Matrix(rows, cols, data.map((value) => factor * value));
  return {
    params: { ...params, W1: times(params.W1, 1 / scale) },
    train: { ...train, x: times(train.x, scale) },
    test: { ...test, x: times(test.x, scale) },
  };
}

/** What is wrong with (start − result) / learningRate, against the numeric gradient. */
function stepProblem(
  task: Task,
  { params: end, history }: Trained,
  { learningRate, scale, after }: OneBatch,
): Problem | undefined {
  const gradient = gradientAt(net(task.params), task.train);
  const moved = movedBy(task.params, end, learningRate);
  const right = descend(net(task.params), gradient, learningRate);
  const others = isTold(history, right, task.train) ? OTHERS : undefined;
  const tolerance = { absolute: 2e-5 * scale, relative: 1e-3 };
  for (const name of PARAMETERS) {
    const what = `(start − result) / learningRate of ${name}`;
    const manner = { tolerance, versus: "the numeric gradient is" };
    const problem = matrixProblem(what, Matrix.from(moved[name]), gradient[name], manner);
    if (!problem) continue;
    const { note, hint } = others ?? after ?? clueOf(task, moved, gradient, tolerance);
    return { ...problem, message: problem.message + (note && `: ${note}`), hint };
  }
  return undefined;
}

/** How far a step moved each entry, as a multiple of −learningRate. */
function movedBy(start: Params, end: Params, learningRate: number): Net {
  const [W1, b1, W2, b2] = PARAMETERS.map((name) => {
    const { rows, cols, data } = start[name];
    const moved = data.map((w, i) => (w - end[name].data[i]) / learningRate);
    return new Matrix(rows, cols, moved).toRows();
  });
  return { W1, b1, W2, b2 };
}

/** What a wrong step shows besides the first entry that is wrong. */
interface Clue {
  note: string;
  hint: Hint;
}

const OTHERS: Clue = {
  note: "the step leads where it should, as trainLoss shows, but other parameters came back",
  hint: "result",
};

/** What can be told from the numbers of a step: the first of these that explains all of them. */
function clueOf(task: Task, moved: Net, gradient: Net, tolerance: Tolerance): Clue {
  return factorClue(moved, gradient, tolerance) ?? lengthClue(moved) ??
    decayClue(moved, gradient, net(task.params), tolerance) ??
    rowsClue(task, moved, tolerance) ??
    othersClue(moved, gradient, tolerance) ??
    { note: "", hint: "along" };
}

/** Where each parameter moved along its gradient, but too far or not far enough. */
function factorClue(moved: Net, gradient: Net, tolerance: Tolerance): Clue | undefined {
  const factors = PARAMETERS.map((name) => multiple(moved, gradient, [name], tolerance));
  if (factors.some((factor) => factor === undefined)) return undefined;
  const far = factors.map((factor) => times(factor!));
  if (far.every((one) => one === "0 times")) return { note: "no parameter moved", hint: "unmoved" };
  if (far.every((one) => one === far[0])) {
    return {
      note: `every parameter moved ${far[0]} as far as learningRate · gradient`,
      hint: "step",
    };
  }
  const list = PARAMETERS.map((name, i) => `${name} ${far[i]}`).join(", ");
  return { note: `as far as learningRate · gradient moved ${list}`, hint: "together" };
}

/** Where all entries moved equally far, whatever their gradient. */
function lengthClue(moved: Net): Clue | undefined {
  const far = PARAMETERS.flatMap((name) => moved[name].flat()).map(Math.abs);
  if (Math.max(...far) > 1.01 * Math.min(...far)) return undefined;
  return { note: "every entry moved equally far, whatever its gradient", hint: "step" };
}

/** Where the weights moved by a part of themselves as well. */
function decayClue(
  moved: Net,
  gradient: Net,
  start: Net,
  tolerance: Tolerance,
): Clue | undefined {
  if (isOne(multiple(moved, gradient, ["W1", "W2"], tolerance))) return undefined;
  const sums = (["W1", "W2"] as const).map((name) =>
    sumOf(moved, gradient, start, name, tolerance)
  );
  if (sums.some((sum) => !sum || Math.abs(sum.first - 1) > 0.05)) return undefined;
  return { note: "W1 and W2 also moved by a part of their own entries", hint: "step" };
}

/** Where the step is right for other rows, or for other labels. */
function rowsClue({ params, train: { x, y } }: Task, moved: Net, tolerance: Tolerance) {
  const isStepOf = (rows: readonly number[], labels = rows) => {
    const gradient = gradientAt(net(params), { x: takeRows(x, rows), y: takeRows(y, labels) });
    return isOne(multiple(moved, gradient, PARAMETERS, tolerance));
  };
  const all = Array.from({ length: x.rows }, (_, i) => i);
  const some = partsOf(all).find((rows) => isStepOf(rows));
  if (some) return { note: `it is the gradient of ${rowsIn(some, all)}`, hint: "one" } as const;
  const areMixed = ordersOf(all).some((labels) => isStepOf(all, labels));
  return areMixed
    ? {
      note: "it is the gradient of images that have each other's labels",
      hint: "labels",
    } as const
    : undefined;
}

/** Some of a few rows, in all ways: at least one, and not all. */
function partsOf(rows: readonly number[]): number[][] {
  let parts: number[][] = [[]];
  for (const row of rows) parts = [...parts, ...parts.map((part) => [...part, row])];
  return parts.filter(({ length }) => length > 0 && length < rows.length);
}

/** Rows in a sentence: those that are there, or the one that is not. */
function rowsIn(some: readonly number[], all: readonly number[]): string {
  const others = all.filter((row) => !some.includes(row));
  if (others.length === 1) return `all rows but row ${others[0]}`;
  return some.length === 1 ? `row ${some[0]} alone` : `rows ${listOf(some.map(String))} alone`;
}

/** All orders of a few things. */
function ordersOf(things: readonly number[]): number[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first) =>
    ordersOf(things.filter((other) => other !== first)).map((rest) => [first, ...rest])
  );
}

/** Where the steps of some parameters are right and those of others are not. */
function othersClue(moved: Net, gradient: Net, tolerance: Tolerance): Clue | undefined {
  const right = PARAMETERS.filter((name) => isOne(multiple(moved, gradient, [name], tolerance)));
  if (right.length === 0) return undefined;
  return {
    note: `${listOf(right)} moved as ${right.length > 1 ? "they" : "it"} should`,
    hint: "together",
  };
}

/** Names in a sentence: `W1, b1 and W2`. */
function listOf(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}

function isOne(factor: number | undefined): boolean {
  return factor !== undefined && Math.abs(factor - 1) < 2e-3;
}

/** Whether a learning rate of 0 is taken as it is: no parameter moves. */
async function noStep(lab: Lab): Promise<Problem | undefined> {
  const task = smallTask(lab, 4);
  const settings = { epochs: 1, batchSize: 2, learningRate: 0, seed: newSeed(lab) };
  const { params } = await trainFirst(lab, task, settings);
  for (const name of PARAMETERS) {
    const versus = "with a learning rate of 0 it stays at";
    const problem = matrixProblem(name, params[name], task.params[name].toRows(), { versus });
    if (problem) return inCall(settings, task, { ...problem, hint: "step" });
  }
  return undefined;
}
