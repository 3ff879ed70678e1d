/** A probe: what a batch of three samples is learned by. */
import type { Ask, Probe } from "../../diagnosis/probe.ts";
import { orderOf, type Path, stepsAlong } from "./orders.ts";
import { run, settled, taskOf } from "./runs.ts";

const RATE = 0.25;
const SEEDS = 8;
const ONE_STEP: Path = [[0, 1, 2]];
const EACH_ROW: Path[] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
  .map((order) => order.map((row) => [row]));

/** One step for all three, or one for each, in whatever order. */
export const stepsInABatch: Probe = {
  fn: "train",
  observe: async (ask: Ask) => {
    const task = taskOf([2, 0, 1], 21);
    const ends = [ONE_STEP, ...EACH_ROW].map((path) => stepsAlong(task, path, RATE));
    const seen: string[] = [];
    for (let seed = 0; seed < SEEDS; seed++) {
      const settings = { epochs: 1, batchSize: 3, learningRate: RATE, seed };
      const one = await run(ask, task, settings);
      if ("instead" in one) return one.instead;
      seen.push(nameOf(orderOf(one.params, ends)));
    }
    return settled(seen);
  },
};

function nameOf(way: number): string {
  if (way === -1) return "another way";
  return way === 0 ? "one step" : "a step for each row";
}
