/** The shuffling: which orders and batches arise, as one seed after another is tried. */
import type { Params } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { newSeed } from "../../judge/inputs.ts";
import { PARAMETERS } from "../network/network.ts";
import {
  NO_ORDER,
  ORDER_RATE,
  type Path,
  pathsSeen,
  type TaskWithEnds,
  taskWithEnds,
  twoSamples,
} from "./orders.ts";
import { code, smallTask, train } from "./training.ts";
import { unevenProblem } from "./uniform.ts";

/** Two samples have four orders over two epochs; 60 seeds miss one of them 4·(3/4)^60 < 1.3e-7 times. */
const ORDER_SEEDS = 60;

/**
 * In each epoch, one of six first batches is missed 6·(5/6)^100 < 7.3e-8 times; that the same rows
 * meet again in the second epoch, which happens once in three times, happens 100 times (1/3)^100.
 */
const PAIR_SEEDS = 100;

const NO_PAIRS = "the result is that of none of the ways in which four rows can come in batches " +
  "of two, over two epochs";

/** Whether the order comes from the given random, anew in each epoch, row by row. */
export async function reshuffles(lab: Lab): Promise<Problem | undefined> {
  const samples = twoSamples(lab); // before all else, so that a seed goes on drawing what it always drew
  return await repeatProblem(lab) ?? await ordersProblem(lab, samples) ??
    await pairsProblem(lab) ?? unevenProblem(lab);
}

/** Eight rows, one at a time, have 40,320 orders: by chance a training is not the same twice. */
async function repeatProblem(lab: Lab): Promise<Problem | undefined> {
  const task = smallTask(lab, 8);
  const settings = { epochs: 1, batchSize: 1, learningRate: ORDER_RATE, seed: newSeed(lab) };
  const once = async () => (await train(lab, task, settings)).params;
  if (areSame(await once(), await once())) return undefined;
  const anew = async () => {
    await lab.forget();
    return await once();
  };
  if (areSame(await anew(), await anew())) return undefined; // what is kept costs the promises' point
  return {
    message: "the same seed gave another training: draw the order from the given random alone",
    counterexample: `${code(settings, task)}, twice`,
  };
}

function areSame(one: Params, other: Params): boolean {
  return PARAMETERS.every((name) => one[name].data.every((w, i) => w === other[name].data[i]));
}

/** What is wrong unless two samples come in all four orders that two epochs can have. */
async function ordersProblem(lab: Lab, samples: TaskWithEnds): Promise<Problem | undefined> {
  const plan = { epochs: 2, batchSize: 1, learningRate: ORDER_RATE, seeds: ORDER_SEEDS };
  const { paths, call } = await pathsSeen(lab, samples, plan, ({ size }) => size === 4);
  if (!paths) return { message: NO_ORDER, hint: "each", counterexample: call };
  if (paths.size === 4) return undefined;
  return {
    message: `over ${ORDER_SEEDS} seeds, two samples came in ${paths.size} of the 4 orders ` +
      "that two epochs can have",
    counterexample: call,
    expected: "4 orders",
    actual: `${paths.size}`,
  };
}

/** The pairs of four rows, which are the batches of two that an epoch can begin with. */
const PAIRS = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]];
/** The first batches of a first and of a second epoch, in all 36 ways. */
const STARTS = PAIRS.flatMap((first) => PAIRS.map((second) => [first, second]));
/** Large enough for the 36 ways to end apart. */
const PAIR_RATE = 1;

/** The rows that a pair leaves for the other batch of its epoch. */
function othersOf(pair: readonly number[]): number[] {
  return [0, 1, 2, 3].filter((row) => !pair.includes(row));
}

/** Row 0's partner in an epoch that begins with a pair. The other two rows are then the other pair. */
function partnerOfRow0(pair: readonly number[]): number {
  return (pair[0] === 0 ? pair : othersOf(pair))[1];
}

/**
 * What is wrong with who meets whom in batches of two. If single rows are shuffled, every pair comes first
 * for some seed; if only whole batches are, the same rows stay together in every epoch.
 */
async function pairsProblem(lab: Lab): Promise<Problem | undefined> {
  const ways: Path[] = STARTS.map((starts) => starts.flatMap((pair) => [pair, othersOf(pair)]));
  const plan = { epochs: 2, batchSize: 2, learningRate: PAIR_RATE, seeds: PAIR_SEEDS };
  const isEnough = (paths: ReadonlySet<number>) => missing(paths) === undefined;
  const { paths, call } = await pathsSeen(
    lab,
    taskWithEnds(lab, 4, ways, PAIR_RATE),
    plan,
    isEnough,
  );
  if (!paths) return { message: NO_PAIRS, hint: "batches", counterexample: call };
  const message = missing(paths);
  return message === undefined ? undefined : { message, counterexample: call };
}

/** What never happened, though it should have; undefined when all of it did. */
function missing(paths: ReadonlySet<number>): string | undefined {
  const seen = Array.from(paths, (path) => STARTS[path]);
  for (const epoch of [0, 1]) {
    const never = PAIRS.find((pair) => !seen.some((starts) => starts[epoch] === pair));
    if (!never) continue;
    return `over ${PAIR_SEEDS} seeds, epoch ${epoch + 1} never began with a batch of rows ` +
      `${never.join(" and ")}, of four: shuffle single rows, over the whole set`;
  }
  if (seen.some(([one, two]) => partnerOfRow0(one) !== partnerOfRow0(two))) return undefined;
  return `over ${PAIR_SEEDS} seeds, the rows that met in a batch of the first epoch always met ` +
    "again in the second";
}
