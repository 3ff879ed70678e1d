/**
 * Whether every order of the rows is as likely as the next. `sort(() => random.uniform() - 0.5)`, swaps
 * with any place and Sattolo's cycle are not: they favour some orders, and have no advantage over
 * `random.permutation`. The seeds are the same in every run: a shuffle that is even by a hair is judged
 * alike each time.
 */
import type { Lab, Problem } from "../../judge/check.ts";
import { moves, orderIn, TRACE_RATE, traceTask } from "./trace.ts";
import { code, type Settings, train } from "./training.ts";

/**
 * Three rows and three places: how often a row has a place is a binomial variable of mean 300. That one of
 * the nine is further than 78 from it happens 2.8e-7 times.
 */
const FEW = { rows: 3, seeds: 900, furthest: 78 };
const PLACES = ["first", "second", "last"];

/**
 * Of many rows in batches of ten, those are counted whose batch comes later than the one they would be in
 * unshuffled. With an even shuffle that is a sum of independent yes-or-no variables, as the hit polynomials
 * of Ferrers boards have real zeros alone (Haglund, Ono, Wagner 1999), with the mean 195 and the
 * variance 33.4. Bernstein's inequality: the sum over all seeds is further than 195 from its mean at most
 * 3.7e-8 times.
 */
const MANY = { rows: 400, batchSize: 10, seeds: 30, mean: 195, furthest: 195 };

/** What is wrong with the shuffle where some orders are likelier than others. */
export function unevenProblem(lab: Lab): Promise<Problem | undefined> {
  return lab.fixed("uneven", async () => await fewProblem(lab) ?? manyProblem(lab));
}

async function fewProblem(lab: Lab): Promise<Problem | undefined> {
  const { rows, seeds, furthest } = FEW;
  const mean = seeds / rows;
  const counts = Array.from({ length: rows }, () => Array<number>(rows).fill(0));
  let call = "";
  for (let seed = 0; seed < seeds; seed++) {
    const seen = await oneOrder(lab, seed, rows);
    if (!seen) return undefined;
    call = seen.call;
    seen.order.forEach((row, place) => counts[row][place]++);
  }
  const isOdd = (count: number) => Math.abs(count - mean) > furthest;
  const row = counts.findIndex((places) => places.some(isOdd));
  if (row === -1) return undefined;
  const place = counts[row].findIndex(isOdd);
  const count = counts[row][place];
  return {
    message: `over ${seeds} seeds, row ${row} of three came ${PLACES[place]} ${count} times, ` +
      `expected about ${mean}: the shuffle favours some orders`,
    counterexample: call,
    expected: `${mean - furthest} to ${mean + furthest}`,
    actual: `${count}`,
  };
}

async function manyProblem(lab: Lab): Promise<Problem | undefined> {
  const { rows, batchSize, seeds, furthest } = MANY;
  const mean = seeds * MANY.mean;
  const batchOf = (place: number) => Math.floor(place / batchSize);
  let [later, call] = [0, ""];
  for (let seed = 0; seed < seeds; seed++) {
    const seen = await oneOrder(lab, seed, rows, batchSize);
    if (!seen) return undefined;
    call = seen.call;
    later += seen.order.filter((row, place) => batchOf(place) > batchOf(row)).length;
  }
  if (Math.abs(later - mean) <= furthest) return undefined;
  return {
    message:
      `over ${seeds} seeds, ${later} of ${seeds * rows} rows came in a later batch than they ` +
      `would unshuffled, expected about ${mean}: the shuffle favours some orders`,
    counterexample: call,
    expected: `${mean - furthest} to ${mean + furthest}`,
    actual: `${later}`,
  };
}

/**
 * The order of the rows in one epoch with a new seed, those of one batch in the set's order; none where
 * rows are left out or batches can't be told apart, which is no matter of shuffling.
 */
async function oneOrder(lab: Lab, seed: number, rows: number, batchSize = 1) {
  const task = traceTask(rows);
  const settings: Settings = { epochs: 1, batchSize, learningRate: TRACE_RATE, seed };
  const { params } = await train(lab, task, settings);
  const moved = moves(params);
  const isClear = !moved.includes(0) && new Set(moved).size === rows / batchSize;
  return isClear ? { order: orderIn(moved), call: code(settings, task) } : undefined;
}
