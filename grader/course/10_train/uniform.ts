/**
 * Whether every order of the rows is as likely as the next. `sort(() => random.uniform() - 0.5)`, swaps
 * with any place and Sattolo's cycle are not: they favour some orders, and have no advantage over
 * `random.permutation`.
 */
import type { Lab, Problem } from "../../judge/check.ts";
import { newSeed } from "../../judge/inputs.ts";
import { moves, orderIn, TRACE_RATE, traceTask } from "./trace.ts";
import { code, type Settings, train } from "./training.ts";

/**
 * Three rows have six orders. With an even shuffle, how often each comes is a binomial variable of
 * mean 500/6; that one of the six is below 43 or above 133 happens 3.9e-7 times.
 */
const FEW = { rows: 3, seeds: 500, least: 43, most: 133 };

/**
 * Of many rows, those that come later than they stand in the set are counted. With an even shuffle of n
 * rows that is a sum of independent yes-or-no variables, as the Eulerian polynomials have real zeros
 * alone, with the mean (n − 1)/2 and the variance (n + 1)/12. Bernstein's inequality: the sum over all seeds is
 * further than 195 from its mean at most 3.7e-8 times.
 */
const MANY = { rows: 400, seeds: 30, furthest: 195 };

/** What is wrong with the shuffle where some orders are likelier than others. */
export async function unevenProblem(lab: Lab): Promise<Problem | undefined> {
  return await fewProblem(lab) ?? manyProblem(lab);
}

async function fewProblem(lab: Lab): Promise<Problem | undefined> {
  const { rows, seeds, least, most } = FEW;
  const counts = new Map<string, number>();
  let call = "";
  for (let i = 0; i < seeds; i++) {
    const seen = await oneOrder(lab, rows);
    if (!seen) return undefined;
    call = seen.call;
    const order = seen.order.join(" ");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  for (const order of ["0 1 2", "0 2 1", "1 0 2", "1 2 0", "2 0 1", "2 1 0"]) {
    const count = counts.get(order) ?? 0;
    if (count >= least && count <= most) continue;
    return {
      message: `over ${seeds} seeds, three rows came in the order ${order} ${count} times; ` +
        "the six orders must be equally likely",
      counterexample: call,
      expected: `about ${Math.round(seeds / 6)} times, at least ${least} and at most ${most}`,
      actual: `${count} times`,
    };
  }
  return undefined;
}

async function manyProblem(lab: Lab): Promise<Problem | undefined> {
  const { rows, seeds, furthest } = MANY;
  const mean = seeds * (rows - 1) / 2;
  let [later, call] = [0, ""];
  for (let i = 0; i < seeds; i++) {
    const seen = await oneOrder(lab, rows);
    if (!seen) return undefined;
    call = seen.call;
    later += seen.order.filter((row, place) => place > row).length;
  }
  if (Math.abs(later - mean) <= furthest) return undefined;
  return {
    message: `over ${seeds} seeds, ${later} of ${seeds * rows} rows came later in an epoch than ` +
      `they stand in the set, expected about ${mean}: the shuffle favours some orders`,
    counterexample: call,
    expected: `${mean - furthest} to ${mean + furthest}`,
    actual: `${later}`,
  };
}

/** The order of the rows in one epoch with a new seed; none where some are left out, which is no matter of shuffling. */
async function oneOrder(lab: Lab, rows: number) {
  const task = traceTask(rows);
  const settings: Settings = {
    epochs: 1,
    batchSize: 1,
    learningRate: TRACE_RATE,
    seed: newSeed(lab),
  };
  const { params } = await train(lab, task, settings);
  const moved = moves(params);
  return moved.includes(0) ? undefined : { order: orderIn(moved), call: code(settings, task) };
}
