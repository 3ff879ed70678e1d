/** A probe: whether a row ever comes where it stands in the set. */
import type { Ask, Probe } from "../../diagnosis/probe.ts";
import { often, run } from "./runs.ts";
import { moves, orderIn, TRACE_RATE, traceTask } from "./trace.ts";

const ROWS = 8;
/** That an even shuffle of eight rows never leaves one in its place happens e^−24 times. */
const SEEDS = 24;

/** How many times one of eight rows keeps its place, over many seeds. */
export const keepsPlace: Probe = {
  fn: "train",
  observe: async (ask: Ask) => {
    const task = traceTask(ROWS);
    const seen: boolean[] = [];
    for (let seed = 0; seed < SEEDS; seed++) {
      const settings = { epochs: 1, batchSize: 1, learningRate: TRACE_RATE, seed };
      const one = await run(ask, task, settings);
      if ("instead" in one) return one.instead;
      const moved = moves(one.params);
      if (moved.some((far) => !(far > 0))) return "some rows are left out";
      seen.push(orderIn(moved).some((row, place) => row === place));
    }
    return often(seen);
  },
};
