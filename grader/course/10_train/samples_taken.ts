/** A probe: which of two samples an epoch takes, and in which order. */
import type { Ask, Probe } from "../../diagnosis/probe.ts";
import { orderOf, type Path, stepsAlong } from "./orders.ts";
import { run, taskOf } from "./runs.ts";

const RATE = 0.25;
/** Of four ways that are equally likely one is not seen 4 · (3/4)^40 < 5e-5 times. */
const SEEDS = 40;
const WAYS: Path[] = [[[0], [1]], [[1], [0]], [[0], [0]], [[1], [1]]];

/** The ways that arise over many seeds, or that an epoch went another way. */
export const samplesTaken: Probe = {
  fn: "train",
  observe: async (ask: Ask) => {
    const task = taskOf([0, 1], 19);
    const ends = WAYS.map((path) => stepsAlong(task, path, RATE));
    const seen = new Set<number>();
    for (let seed = 0; seed < SEEDS; seed++) {
      const settings = { epochs: 1, batchSize: 1, learningRate: RATE, seed };
      const one = await run(ask, task, settings);
      if ("instead" in one) return one.instead;
      seen.add(orderOf(one.params, ends));
      if (seen.has(-1)) return "another way";
    }
    return [...seen].toSorted((a, b) => a - b).map((way) => WAYS[way].flat().join(" "));
  },
};
