/** One step: how far it moves each parameter. */
import { Matrix, type Params } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { newSeed } from "../../judge/inputs.ts";
import { descend } from "../network/gradient.ts";
import { type Net, PARAMETERS } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import { isTold } from "./explain.ts";
import { gradientAt } from "./orders.ts";
import { mayBeAlong } from "./related.ts";
import { type Clue, clueOf } from "./step_clues.ts";
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
    after: { note: "where the gradient of W1 is 128 times smaller it is right", hint: "step" },
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
  return hint === "along" && await mayBeAlong(lab) ? "one" : hint;
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
  const tolerance = { absolute: 2e-5 * scale, relative: 1e-3 }; // W1's slopes are so much larger
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

const OTHERS: Clue = {
  note: "the step leads where it should, as trainLoss shows, but other parameters came back",
  hint: "result",
};

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
