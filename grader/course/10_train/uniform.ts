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
 * A walk that counts seed by seed. It ends as soon as what it counts is no further from its mean than
 * `rise` · seeds − `below`: that is even enough. After all seeds it may be no further than `furthest`.
 */
interface Walk {
  rows: number;
  batchSize: number;
  seeds: number;
  /** The mean of what is counted, for each seed. */
  mean: number;
  furthest: number;
  line: { rise: number; below: number };
}

/**
 * Three rows and three places: how often a row has a place is a binomial variable. That one of the nine is
 * further than 78 from its mean of 300 after 900 seeds happens 2.8e-7 times. An even shuffle takes 415 seeds
 * on average. Where a row has a place half of the time, its count comes to the line less than once in a
 * million times: e^−0.623 is the root of Lundberg's equation, and e^(−0.623 · 22.5) = 8.2e-7.
 */
const FEW: Walk = {
  rows: 3,
  batchSize: 1,
  seeds: 900,
  mean: 1 / 3,
  furthest: 78,
  line: { rise: 0.09, below: 22.5 },
};
const PLACES = ["first", "second", "last"];

/**
 * Of many rows in batches of ten, those are counted whose batch comes later than the one they would be in
 * unshuffled. With an even shuffle that is a sum of independent yes-or-no variables, as the hit polynomials
 * of Ferrers boards have real zeros alone (Haglund, Ono, Wagner 1999), with the mean 195 and the
 * variance 33.4. Bernstein's inequality: the sum over all seeds is further than 195 from its mean at most
 * 3.7e-8 times. An even shuffle takes 9 seeds on average; swaps with any place, of mean 184, come to the
 * line once in 100,000 times.
 */
const MANY: Walk = {
  rows: 400,
  batchSize: 10,
  seeds: 30,
  mean: 195,
  furthest: 195,
  line: { rise: 5.5, below: 35 },
};

/** What is wrong with the shuffle where some orders are likelier than others. */
export function unevenProblem(lab: Lab): Promise<Problem | undefined> {
  return lab.fixed("uneven", async () => await fewProblem(lab) ?? manyProblem(lab));
}

async function fewProblem(lab: Lab): Promise<Problem | undefined> {
  const counts = Array.from({ length: FEW.rows }, () => Array<number>(FEW.rows).fill(0));
  const last = await walk(lab, FEW, (order) => {
    order.forEach((row, place) => counts[row][place]++);
    return counts.flat();
  });
  if (!last) return undefined;
  const furthest = Math.max(...counts.flat().map((count) => Math.abs(count - last.mean)));
  const isOdd = (count: number) => Math.abs(count - last.mean) === furthest;
  const row = counts.findIndex((places) => places.some(isOdd));
  const place = counts[row].findIndex(isOdd);
  const count = counts[row][place];
  return unevenOver(
    FEW,
    last,
    `row ${row} of three came ${PLACES[place]} ${count} times`,
    count,
  );
}

async function manyProblem(lab: Lab): Promise<Problem | undefined> {
  const batchOf = (place: number) => Math.floor(place / MANY.batchSize);
  let later = 0;
  const last = await walk(lab, MANY, (order) => {
    later += order.filter((row, place) => batchOf(place) > batchOf(row)).length;
    return [later];
  });
  if (!last) return undefined;
  const what = `${later} of ${MANY.seeds * MANY.rows} rows came in a later batch than they would ` +
    "unshuffled";
  return unevenOver(MANY, last, what, later);
}

/** The end of a walk that came too far from its mean. */
interface TooFar {
  mean: number;
  /** The last call as code. */
  call: string;
}

/**
 * Draws orders with one seed after another, until what is counted is even enough or the seeds are used up.
 *
 * @param count counts an order, and says all counts so far
 * @returns how it ended where that is too far; undefined where it is not, or nothing can be told
 */
async function walk(
  lab: Lab,
  plan: Walk,
  count: (order: readonly number[]) => readonly number[],
): Promise<TooFar | undefined> {
  let [far, call] = [0, ""];
  for (let seeds = 1; seeds <= plan.seeds; seeds++) {
    const seen = await oneOrder(lab, seeds, plan);
    if (!seen) return undefined; // which another check charges
    call = seen.call;
    far = Math.max(...count(seen.order).map((one) => Math.abs(one - seeds * plan.mean)));
    if (far <= plan.line.rise * seeds - plan.line.below) return undefined;
  }
  return far > plan.furthest ? { mean: plan.seeds * plan.mean, call } : undefined;
}

function unevenOver(
  { seeds, furthest }: Walk,
  { mean, call }: TooFar,
  what: string,
  count: number,
): Problem {
  return {
    message:
      `over ${seeds} seeds, ${what}, expected about ${mean}: the shuffle favours some orders`,
    counterexample: call,
    expected: `${mean - furthest} to ${mean + furthest}`,
    actual: `${count}`,
  };
}

/**
 * The order of the rows in one epoch with this seed, those of one batch in the set's order; none where
 * rows are left out or batches can't be told apart, which has nothing to do with shuffling.
 */
async function oneOrder(lab: Lab, seed: number, { rows, batchSize }: Walk) {
  const task = traceTask(rows);
  const settings: Settings = { epochs: 1, batchSize, learningRate: TRACE_RATE, seed };
  const { params } = await train(lab, task, settings);
  const moved = moves(params);
  const isClear = !moved.includes(0) && new Set(moved).size === rows / batchSize;
  return isClear ? { order: orderIn(moved), call: code(settings, task) } : undefined;
}
