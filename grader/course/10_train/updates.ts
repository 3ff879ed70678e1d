/** The updates: how far each one moves the parameters, on which rows, and from where. */
import { Matrix, type Params } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { newSeed, oneHot } from "../../judge/inputs.ts";
import { PARAMETERS } from "../network/network.ts";
import { net, randomParams } from "../network/small_network.ts";
import { gradientAt, NO_ORDER, ORDER_RATE, orderOf, taskWithEnds, twoSamples } from "./orders.ts";
import { code, inCall, opposed, smallTask, type Task, train, trainFirst } from "./training.ts";

/** Epochs of one batch, which are one step whatever the order. */
const ONE_BATCH = [
  { rows: 5, learningRate: 0.5, scale: 1 },
  { rows: 70, learningRate: 0.125, scale: 1 }, // shows a batch that is cut at 32 or 64 rows
  { rows: 5, learningRate: 0.5, scale: 128 }, // shows a gradient that is clipped
];

/** Small, as the output weights are: the gradient of a row vanishes once the network is sure of it. */
const SMALL_RATE = 0.002;

/** Enough for a learning rate that is lowered every ten epochs. */
const LATE = 12;

/** Whether one step moves every parameter by −learningRate · gradient. */
export async function oneStep(lab: Lab): Promise<Problem | undefined> {
  for (const { rows, learningRate, scale } of ONE_BATCH) {
    const task = withLarge(smallTask(lab, rows), scale);
    const settings = { epochs: 1, batchSize: rows, learningRate, seed: newSeed(lab) };
    const { params } = await trainFirst(lab, task, settings);
    const problem = stepProblem(task, params, { learningRate, scale });
    if (problem) return inCall(settings, task, problem);
  }
  return noStep(lab);
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
  { params: start, train: set }: Task,
  end: Params,
  { learningRate, scale }: { learningRate: number; scale: number },
): Problem | undefined {
  const gradient = gradientAt(net(start), set);
  const tolerance = { absolute: 2e-5 * scale, relative: 1e-3 };
  for (const name of PARAMETERS) {
    const { rows, cols } = start[name];
    const moved = end[name].data.map((w, i) => (start[name].data[i] - w) / learningRate);
    const what = `(start − result) / learningRate of ${name}`;
    const manner = { tolerance, versus: "the numeric gradient is" };
    const problem = matrixProblem(what, new Matrix(rows, cols, moved), gradient[name], manner);
    if (problem) return problem;
  }
  return undefined;
}

/** Whether a learning rate of 0 is taken as it is: no parameter moves. */
async function noStep(lab: Lab): Promise<Problem | undefined> {
  const task = smallTask(lab, 4);
  const settings = { epochs: 1, batchSize: 2, learningRate: 0, seed: newSeed(lab) };
  const { params } = await trainFirst(lab, task, settings);
  for (const name of PARAMETERS) {
    const versus = "with a learning rate of 0 it stays at";
    const problem = matrixProblem(name, params[name], task.params[name].toRows(), { versus });
    if (problem) return inCall(settings, task, problem);
  }
  return undefined;
}

/** Whether an epoch learns from all rows; 600 show an order kept in bytes, and a limit of batches. */
export async function everyRow(lab: Lab): Promise<Problem | undefined> {
  return await everyRowOf(6, lab) ?? everyRowOf(600, lab);
}

/** Row i alone lights pixel i, so the weights of pixel i stand still where row i is left out. */
async function everyRowOf(rows: number, lab: Lab): Promise<Problem | undefined> {
  const pixels = Array.from({ length: rows }, (_, i) => i);
  const set = { x: oneHot(pixels, rows), y: oneHot(pixels, 3) };
  const start = awake(randomParams([rows, 16, 3], lab.random));
  const task = { params: start, train: set, test: set };
  const settings = { epochs: 1, batchSize: 2, learningRate: SMALL_RATE, seed: newSeed(lab) };
  const { params } = await train(lab, task, settings);
  const unused = pixels.filter((i) => params.W1.row(i).every((w, j) => w === start.W1.get(i, j)));
  if (unused.length === 0) return undefined;
  return {
    message: `row ${unused[0]} of the training set was never learned from`,
    counterexample: code(settings, task),
    expected: `each of the ${rows} rows in one of the ${rows / 2} batches`,
    actual: `${rows - unused.length} of ${rows} rows used`,
  };
}

/** Changes parameters so that every neuron is awake for every row, and no answer is sure. */
function awake(params: Params): Params {
  params.b1.data.fill(6); // the entries of W1 deviate from 0 by no more than 0.6
  params.W2.data.forEach((w, i) => params.W2.data[i] = w / 20);
  return params;
}

/** Whether each step of single samples starts where the last one ended. */
export async function oneByOne(lab: Lab): Promise<Problem | undefined> {
  const { task, ends } = twoSamples(lab);
  const settings = { epochs: 2, batchSize: 1, learningRate: ORDER_RATE, seed: newSeed(lab) };
  const { params } = await train(lab, task, settings);
  if (orderOf(params, ends) !== -1) return lateEpochs(lab);
  return { message: NO_ORDER, counterexample: code(settings, task) };
}

/** Whether the last of many epochs steps as the first did: no rate decays or waits for the test set. */
async function lateEpochs(lab: Lab): Promise<Problem | undefined> {
  const path = Array(LATE).fill([0, 1, 2, 3, 4]); // one batch per epoch: there is one order
  const { task, ends } = taskWithEnds(lab, 5, [path]);
  const settings = { epochs: LATE, batchSize: 5, learningRate: ORDER_RATE, seed: newSeed(lab) };
  const { params } = await train(lab, opposed(task), settings);
  if (orderOf(params, ends) !== -1) return undefined;
  const message =
    `${LATE} epochs of one batch each don't end where ${LATE} steps of the given learningRate lead`;
  return { message, counterexample: code(settings, task) };
}
