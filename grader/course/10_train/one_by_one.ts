/** Steps that follow one another: where each starts, and how far it goes. */
import { Blocked, type Lab, type Problem } from "../../judge/check.ts";
import { newSeed } from "../../judge/inputs.ts";
import { descend } from "../network/gradient.ts";
import { takeRows } from "../../../lib/mod.ts";
import { type Net, PARAMETERS } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import { isAt, isTold, minus, multiple, ONE_STEP, times } from "./explain.ts";
import {
  gradientAt,
  NO_ORDER,
  ORDER_RATE,
  orderOf,
  type Path,
  rowsOf,
  stepsAlong,
  taskWithEnds,
  twoSamples,
} from "./orders.ts";
import { inCall, opposed, type Task, train } from "./training.ts";

/** Enough for a learning rate that is lowered every ten epochs. */
const LATE = 12;

/** Whether each step of single samples starts where the last one ended. */
export async function oneByOne(lab: Lab): Promise<Problem | undefined> {
  const { task, ends } = twoSamples(lab);
  return await oneRowProblem(lab, task) ?? await oneEpochProblem(lab, task) ??
    await twoEpochsProblem(lab, task, ends) ??
    lateEpochs(lab);
}

/** Trains with single samples, or with as many at a time as are given. */
async function trainSingly(lab: Lab, task: Task, epochs: number, batchSize = 1) {
  const settings = { epochs, batchSize, learningRate: ORDER_RATE, seed: newSeed(lab) };
  const { params, history } = await train(lab, task, settings);
  return { end: net(params), settings, history };
}

/**
 * What is wrong where a single row is trained on, though a step on two rows is right. Where that goes
 * wrong too, how steps follow one another can't be judged.
 */
async function oneRowProblem(lab: Lab, task: Task): Promise<Problem | undefined> {
  const alone = { ...task, train: rowsOf(task.train, [0]) };
  const { end, settings } = await trainSingly(lab, alone, 1);
  if (isAt(end, stepsAlong(task, [[0]]), ONE_STEP)) return undefined;
  const { end: ofBoth } = await trainSingly(lab, task, 1, 2);
  if (!isAt(ofBoth, stepsAlong(task, [[0, 1]]), ONE_STEP)) throw new Blocked(STEP_FIRST);
  return inCall(settings, alone, oneRowClue(end, task));
}

/** What can be told where one row is not learned from as it should be. */
function oneRowClue(end: Net, task: Task): Clue {
  const [start, right] = [net(task.params), stepsAlong(task, [[0]])];
  if (isAt(end, start, ONE_STEP)) {
    return { message: "of 1 training row, row 0 was not learned from", hint: "batches" };
  }
  const [moved, left] = [right, start].map((at) =>
    PARAMETERS.filter((name) => isAt(end, at, ONE_STEP, [name])).join(" and ")
  );
  return moved && left
    ? { message: `one row alone moved ${moved} as it should, but not ${left}`, hint: "together" }
    : { message: "one row alone is not learned from as it is in a batch of two", hint: "one" };
}

const STEP_FIRST = "a training of one step must be right first";

/** Of code that takes a sample twice in half of all epochs, 20 epochs show nothing once in a million times. */
const SEEDS = 20;

/** What is wrong with two steps in one epoch. */
async function oneEpochProblem(lab: Lab, task: Task): Promise<Problem | undefined> {
  const ends = BOTH_ORDERS.map((path) => stepsAlong(task, path));
  for (let i = 0; i < SEEDS; i++) {
    const { end, settings, history } = await trainSingly(lab, task, 1);
    if (ends.some((one) => isAt(end, one))) continue;
    const clue = otherClue(history, task, ends, end) ?? stepsClue(end, task) ?? NEITHER;
    return inCall(settings, task, clue);
  }
  return undefined;
}

const BOTH_ORDERS: Path[] = [[[0], [1]], [[1], [0]]];

/** What a wrong end of two steps can be explained by. */
interface Clue {
  message: string;
  hint: Hint;
}

const NEITHER: Clue = {
  message: "the result is that of neither order in which two samples can come",
  hint: "each",
};

/** Where the metrics are those of the right parameters, and others came back. */
function otherClue(
  history: unknown,
  task: Task,
  ends: readonly Net[],
  end: Net,
): Clue | undefined {
  const isOf = (at: Net) => isTold(history, at, task.train);
  return !isOf(end) && ends.some(isOf) ? { message: OTHERS, hint: "result" } : undefined;
}

const OTHERS =
  "the steps lead where they should, as trainLoss shows, but other parameters came back";

/** The first explanation that leads to the end. */
function stepsClue(end: Net, task: Task): Clue | undefined {
  return pathClue(end, task) ?? secondStepClue(end, task, 0) ?? secondStepClue(end, task, 1);
}

/** Wrong ways over two samples in one epoch, and what is said where one of them leads to the end. */
const WRONG_BATCHES: { paths: Path[]; message: string }[] = [
  { paths: [[]], message: "two samples, one at a time, moved no parameter at all" },
  { paths: [[[0]], [[1]]], message: "only one of the two samples was learned from" },
  { paths: [[[0], [0]], [[1], [1]]], message: "one of the two samples was learned from twice" },
  { paths: [[[0, 1]]], message: "one step was made on both samples, though batchSize is 1" },
  { paths: [[[0, 1], [0, 1]]], message: "each of two steps was made on both samples" },
  {
    paths: [[[0, 1], [0]], [[0, 1], [1]]],
    message: "the first step was made on both samples, though batchSize is 1",
  },
  {
    paths: [[[0], [0, 1]], [[1], [0, 1]]],
    message: "the second step was made on both samples, though batchSize is 1",
  },
];

/** Steps on other rows than one after the other. */
function pathClue(end: Net, task: Task): Clue | undefined {
  const way = WRONG_BATCHES.find(({ paths }) => leads(task, paths, end));
  return way ? { message: way.message, hint: "batches" } : labelsClue(end, task, 1);
}

/** Whether one of some paths ends there. */
function leads(task: Task, paths: readonly Path[], end: Net): boolean {
  return paths.some((path) => isAt(end, stepsAlong(task, path)));
}

/** Epochs in which the two samples have each other's labels. */
function labelsClue(end: Net, task: Task, epochs: number): Clue | undefined {
  const { x, y } = task.train;
  const both = { x: takeRows(x, [0, 1, 0, 1]), y: takeRows(y, [0, 1, 1, 0]) }; // 2 and 3: each other's
  const ways: Path[] = [[[0], [1]], [[1], [0]], [[2], [3]], [[3], [2]]];
  const paths = epochs === 1 ? ways : ways.flatMap((one) => ways.map((two) => [...one, ...two]));
  return leads({ ...task, train: both }, paths, end)
    ? { message: "the two samples were learned with each other's labels", hint: "labels" }
    : undefined;
}

/** A second step that begins elsewhere, is of another length, or goes on as the first one did. */
function secondStepClue(end: Net, task: Task, first: number): Clue | undefined {
  const second = 1 - first;
  const between = stepsAlong(task, [[first]]);
  const own = gradientAt(between, rowsOf(task.train, [second]));
  const atStart = gradientAt(net(task.params), rowsOf(task.train, [second]));
  if (isAt(end, descend(between, atStart, ORDER_RATE))) {
    const message = "the second step took the gradient at the parameters of before the first";
    return { message, hint: "gradient" };
  }
  const length = multiple(minus(between, end), own);
  if (length !== undefined) {
    const far = times(length / ORDER_RATE);
    const message = `the second step of an epoch is ${far} as long as learningRate · gradient`;
    return { message, hint: "step" };
  }
  const right = descend(between, own, ORDER_RATE);
  const carried = multiple(minus(right, end), minus(net(task.params), between));
  if (carried === undefined) return undefined;
  return {
    message: `the second step also includes ${times(carried)} the first step`,
    hint: "step",
  };
}

/** What is wrong with the second of two epochs. */
async function twoEpochsProblem(
  lab: Lab,
  task: Task,
  ends: readonly Net[],
): Promise<Problem | undefined> {
  const { end, settings } = await trainSingly(lab, task, 2);
  if (ends.some((one) => isAt(end, one))) return undefined;
  const clue = oneEpochClue(end, task) ?? labelsClue(end, task, 2) ?? loopsClue(end, task) ??
    twiceClue(end, task) ?? SECOND_EPOCH;
  return inCall(settings, task, clue);
}

const SECOND_EPOCH: Clue = { message: `${NO_ORDER}, though one epoch goes well`, hint: "each" };

/** Where both epochs of one sample come before those of the other. */
function loopsClue(end: Net, task: Task): Clue | undefined {
  const paths: Path[] = [[[0], [0], [1], [1]], [[1], [1], [0], [0]]];
  if (!leads(task, paths, end)) return undefined;
  const message = "one of two samples was learned from in both epochs before the other";
  return { message, hint: "loops" };
}

/** Where the second epoch goes over the batches of the first one again, before or after its own. */
function twiceClue(end: Net, task: Task): Clue | undefined {
  const paths = BOTH_ORDERS.flatMap((one) =>
    BOTH_ORDERS.flatMap((two) => [[...one, ...one, ...two], [...one, ...two, ...one]])
  );
  return leads(task, paths, end)
    ? { message: "the second epoch learned from each of two samples twice", hint: "batches" }
    : undefined;
}

/** Where the second epoch leaves nothing behind. */
function oneEpochClue(end: Net, task: Task): Clue | undefined {
  return leads(task, BOTH_ORDERS, end)
    ? { message: "two epochs end where one epoch does, from the same start", hint: "again" }
    : undefined;
}

/** Whether the last of many epochs steps as the first did: no rate falls, and nothing is done by the test loss. */
async function lateEpochs(lab: Lab): Promise<Problem | undefined> {
  const path: Path = Array(LATE).fill([0, 1, 2, 3, 4]); // one batch per epoch: there is one order
  const { task, ends } = taskWithEnds(lab, 5, [path]);
  const settings = { batchSize: 5, learningRate: ORDER_RATE, seed: newSeed(lab) };
  const one = await train(lab, opposed(task), { epochs: 1, ...settings });
  if (!isAt(net(one.params), stepsAlong(task, [path[0]]), ONE_STEP)) throw new Blocked(STEP_FIRST);
  const late = await train(lab, opposed(task), { epochs: LATE, ...settings });
  if (orderOf(late.params, ends) !== -1) return undefined;
  const end = net(late.params);
  const clue = otherClue(late.history, task, ends, end) ?? lateClue(task, end, path);
  return inCall({ epochs: LATE, ...settings }, task, clue);
}

/** After which epoch the training left the right way. */
function lateClue(task: Task, end: Net, path: Path): Clue {
  const early = path.findIndex((_, steps) => isAt(end, stepsAlong(task, path.slice(0, steps))));
  const epochs = `${LATE} epochs of one batch each`;
  return early === -1
    ? {
      message: `${epochs} don't end where ${LATE} steps of the given learningRate lead`,
      hint: "step",
    }
    : { message: `${epochs} end where ${early} of their steps lead`, hint: "again" };
}
