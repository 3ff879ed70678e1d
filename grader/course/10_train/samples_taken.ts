/** A probe: which of two samples each step of an epoch takes. */
import type { Ask, Probe } from "../../diagnosis/probe.ts";
import { descend } from "../network/gradient.ts";
import type { Net } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import { gradientAt, orderOf, type Path, rowsOf, stepsAlong } from "./orders.ts";
import { run, taskOf } from "./runs.ts";
import type { Task } from "./training.ts";

const RATE = 0.25;
/** Of four ways that are equally likely one is not seen 4 · (3/4)^40 < 5e-5 times. */
const SEEDS = 40;
const WAYS: Path[] = [
  [[0], [1]],
  [[1], [0]],
  [[0], [0]],
  [[1], [1]],
  [[0, 1], [0]],
  [[0, 1], [1]],
];
/** Each with a gradient of before still in the sum of the second step. */
const ADDED_UP = [[0, 1], [1, 0]];

/** The ways that arise over many seeds, or that an epoch went another way. */
export const samplesTaken: Probe = {
  fn: "train",
  observe: async (ask: Ask) => {
    const task = taskOf([0, 1], 19);
    const ends = [
      ...WAYS.map((path) => stepsAlong(task, path, RATE)),
      ...ADDED_UP.map((order) => addedUp(task, order)),
    ];
    const seen = new Set<number>();
    for (let seed = 0; seed < SEEDS; seed++) {
      const settings = { epochs: 1, batchSize: 1, learningRate: RATE, seed };
      const one = await run(ask, task, settings);
      if ("instead" in one) return one.instead;
      seen.add(orderOf(one.params, ends));
      if (seen.has(-1)) return "another way";
    }
    return [...seen].toSorted((a, b) => a - b).map(nameOf);
  },
};

function nameOf(way: number): string {
  const path = WAYS[way];
  if (!path) return `${ADDED_UP[way - WAYS.length].join(" ")}, the first twice`;
  return path.map((batch) => batch.join(" and ")).join(" ");
}

/** Where two steps lead, the second of which takes the first one's gradient once more. */
function addedUp(task: Task, [first, second]: readonly number[]): Net {
  const ofFirst = gradientAt(net(task.params), rowsOf(task.train, [first]));
  const between = stepsAlong(task, [[first]], RATE);
  const again = descend(between, ofFirst, RATE);
  return descend(again, gradientAt(between, rowsOf(task.train, [second])), RATE);
}
