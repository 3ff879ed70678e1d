import { Matrix, Random } from "../../../lib/mod.ts";
import { oneHot } from "../../judge/inputs.ts";
import { gradientAt, orderOf, resultsOfOrders } from "./orders.ts";
import { keepsPlace } from "./keeps_place.ts";
import { samplesTaken } from "./samples_taken.ts";
import { measuredWhen } from "./measured_when.ts";
import { stepsInABatch } from "./steps_in_a_batch.ts";
import { net, randomParams } from "../network/small_network.ts";
import type { Settings, Task } from "./training.ts";
import { descend } from "../network/gradient.ts";
import { crossEntropy, forward, type Net } from "../network/network.ts";
import { type Ask, type Probe, type Seen, UNTOUCHED } from "../../diagnosis/probe.ts";
import { learnsFromTest, often, type Run, run, settled, taskOf } from "./runs.ts";

const RATE = 0.25;
const SIX = [0, 1, 2, 1, 0, 2];

/**
 * A probe of trainings with several seeds, each judged by itself and then all together. How a
 * student shuffles is not known, so what depends on the order is never compared by its numbers.
 */
function trainings(
  task: Task,
  settings: Omit<Settings, "seed">,
  seeds: number,
  each: (run: Run, ask: Ask, settings: Settings) => unknown,
  together: (seen: unknown[]) => unknown = settled,
): Probe {
  return {
    fn: "train",
    observe: async (ask: Ask) => {
      const seen: unknown[] = [];
      for (let seed = 0; seed < seeds; seed++) {
        const seeded = { ...settings, seed };
        const one = await run(ask, task, seeded);
        if ("instead" in one) return one.instead satisfies Seen;
        seen.push(await each(one, ask, seeded));
      }
      return together(seen);
    },
  };
}

/**
 * Everything, as numbers, from batches that hold the whole set: their order does not matter. With
 * eight seeds a batch that misses one of six rows looks the same by chance once in 6⁷ times.
 */
function wholeBatches(classes: number[], epochs: number, seeds: number): Probe {
  const task = taskOf(classes, 1);
  const settings = { epochs, batchSize: classes.length, learningRate: RATE };
  return trainings(
    task,
    settings,
    seeds,
    async (one, ask, seeded) => {
      const { params, history, calls, after } = one;
      return await learnsFromTest(ask, task, seeded, one)
        ? { learnedFromTest: true, epochs: history.length }
        : { params, history, calls, after };
    },
  );
}

/**
 * Whether 300 rows in batches of ten end apart by their order: a batch of 32, 128 or 256 rows,
 * whatever the options say, is not the whole set yet.
 */
function manyRows(): Probe {
  const task = taskOf(Array.from({ length: 300 }, (_, i) => i % 3), 13);
  const settings = { epochs: 1, batchSize: 10, learningRate: RATE };
  return trainings(
    task,
    settings,
    2,
    ({ params }) => params,
    (seen) => settled(seen) === "it depends on the seed" ? "by the seed" : "always the same",
  );
}

/**
 * Whether sums over a batch are added up in the same order with every seed, which shows in their
 * last bits: rows that are mixed within their batch can't be told from unmixed ones otherwise.
 */
async function addedUpAlike(ask: Ask): Promise<boolean> {
  const task = taskOf([...SIX, ...SIX], 15);
  const settings = { epochs: 3, batchSize: 2 * SIX.length, learningRate: RATE };
  const ends: Run["params"][] = [];
  for (let seed = 0; seed < 4; seed++) {
    const one = await run(ask, task, { ...settings, seed });
    if ("params" in one) ends.push(one.params);
  }
  return ends.every((end) => same(end, ends[0]));
}

/** How many of six rows, each with an input of its own, are learned from in an epoch. */
function rowsUsed(): Probe {
  const own = Array.from(SIX, (_, i) => i);
  const start = randomParams([SIX.length, 16, 3], new Random(2));
  start.b1.data.fill(6); // awake for every row
  const set = { x: oneHot(own, SIX.length), y: oneHot(SIX, 3) };
  const settings = { epochs: 1, batchSize: 2, learningRate: 0.002 };
  const task = { params: start, train: set, test: set };
  return trainings(
    task,
    settings,
    24,
    ({ params }) =>
      own.filter((i) => params.W1.row(i).some((w, j) => w !== start.W1.get(i, j))).length,
  );
}

/**
 * Which of the four orders of two samples over two epochs arise in 40 seeds. An honest shuffle
 * misses one of them once in 25,000 times, and then nothing is named.
 */
function ordersOfTwo(): Probe {
  const task = taskOf([0, 1], 3);
  const results = resultsOfOrders(task, RATE);
  const settings = { epochs: 2, batchSize: 1, learningRate: RATE };
  return trainings(task, settings, 40, ({ params }) => orderOf(params, results), (seen) => {
    const arisen = [...new Set(seen)].filter((order) => order !== -1).sort();
    const valid = often(seen.map((order) => order !== -1));
    if (valid !== "always") return valid;
    if (arisen.length === 1) return "one order";
    return arisen.join() === "0,3" ? "each epoch as the first" : `${arisen.length} orders`;
  });
}

/** One epoch of two samples: an order's result, or numbers that no order explains. */
function oneByOne(): Probe {
  const task = taskOf([2, 0], 5);
  const settings = { epochs: 1, batchSize: 1, learningRate: RATE };
  const results = [[0, 1], [1, 0]].map((order) => inOrder(task, order));
  return trainings(
    task,
    settings,
    8,
    ({ params }) => orderOf(params, results) === -1 ? params : "one after the other",
  );
}

/** Whether seven samples come as they are, in another order, or in an order that changes. */
function asTheyCome(): Probe {
  const task = taskOf([0, 1, 2, 2, 1, 0, 1], 7);
  const results = [inOrder(task, [0, 1, 2, 3, 4, 5, 6])];
  const settings = { epochs: 1, batchSize: 1, learningRate: RATE };
  const { fn, observe } = trainings(task, settings, 4, ({ params }) => params, (seen) => {
    if (settled(seen) === "it depends on the seed") return "by the seed";
    return orderOf(seen[0] as Run["params"], results) === 0 ? "as they come" : "always the same";
  });
  return {
    fn,
    observe: async (ask) => {
      const seen = await observe(ask);
      if (seen !== "as they come" || await addedUpAlike(ask)) return seen;
      return "as they come, but mixed in each batch";
    },
  };
}

/** What is told of trainings with small batches, and whether it is true of what they ended with. */
function whatIsTold(): Probe {
  const task = taskOf(SIX, 9);
  const settings = { epochs: 2, batchSize: 2, learningRate: RATE };
  return trainings(task, settings, 6, (one) => ({
    epochs: one.history.map((metrics) => (metrics as { epoch?: unknown } | null)?.epoch),
    calls: one.calls.length,
    trainLoss: tells(one, task, "train"),
    testLoss: tells(one, task, "test"),
    argumentsMoved: one.after[0] !== UNTOUCHED,
  }));
}

/** Whether a seed gives the same training again. */
const repeats: Probe = {
  fn: "train",
  observe: async (ask) => {
    const settings = { epochs: 1, batchSize: 2, learningRate: RATE, seed: 4 };
    const task = taskOf(SIX, 11);
    const [one, two] = [await run(ask, task, settings), await run(ask, task, settings)];
    return "params" in one && "params" in two ? same(one.params, two.params) : "no training";
  },
};

export const probes: Probe[] = [
  wholeBatches(SIX, 3, 8),
  wholeBatches([1], 2, 1),
  wholeBatches([2, 2, 2, 2, 2, 2], 1, 8),
  whatIsTold(),
  repeats,
  asTheyCome(),
  oneByOne(),
  rowsUsed(),
  ordersOfTwo(),
  manyRows(),
  measuredWhen,
  keepsPlace,
  samplesTaken,
  stepsInABatch,
];

/** The parameters after one epoch of single samples in an order. */
function inOrder({ params, train: { x, y } }: Task, order: number[]): Net {
  const sample = (i: number) => ({
    x: new Matrix(1, x.cols, x.row(i).slice()),
    y: new Matrix(1, y.cols, y.row(i).slice()),
  });
  return order.reduce((at, i) => descend(at, gradientAt(at, sample(i)), RATE), net(params));
}

function tells({ history, params }: Run, task: Task, set: "train" | "test"): boolean {
  const { x, y } = task[set];
  const right = crossEntropy(y.toRows(), forward(net(params), x.toRows()).a2);
  const told = (history.at(-1) as Record<string, unknown> | null | undefined)?.[`${set}Loss`];
  return typeof told === "number" && Math.abs(told - right) < 1e-4 * (1 + right);
}

function same(a: unknown, b: Task["params"]): boolean {
  const params = a as Task["params"];
  return Object.entries(b).every(([name, m]) =>
    (m as Matrix).data.every((w, i) => w === params[name as keyof Task["params"]].data[i])
  );
}
