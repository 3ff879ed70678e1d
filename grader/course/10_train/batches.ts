import { type LabelledSet, takeRows } from "../../../lib/mod.ts";
import { descend, nearKink } from "../network/gradient.ts";
import type { Net } from "../network/network.ts";
import type { Lab } from "../../judge/check.ts";
import { apart, gradientAt } from "./orders.ts";
import { net } from "../network/small_network.ts";
import { smallTask, type Task } from "./training.ts";

/** One way for an epoch to go: its batches in order, each a list of rows. */
export type Way = number[][];

/** Where an epoch leads, if it goes a given way; undefined where a ReLU is near its kink. */
function afterEpoch(
  start: Net,
  set: LabelledSet,
  way: Way,
  learningRate: number,
): Net | undefined {
  let at = start;
  for (const rows of way) {
    const batch = { x: takeRows(set.x, rows), y: takeRows(set.y, rows) };
    if (nearKink(at, batch.x.toRows())) return undefined;
    at = descend(at, gradientAt(at, batch), learningRate);
  }
  return at;
}

/** A task, and where each of some ways through its epochs leads. */
export interface Ways {
  task: Task;
  results: Net[];
}

/**
 * A small task on which all ways end clearly apart.
 *
 * @param ways each a list of epochs
 */
export function tellingTask(
  lab: Lab,
  rows: number,
  ways: readonly Way[][],
  learningRate: number,
): Ways {
  while (true) {
    const task = smallTask(lab, rows);
    const results = ways.map((epochs) =>
      epochs.reduce<Net | undefined>(
        (at, way) => at && afterEpoch(at, task.train, way, learningRate),
        net(task.params),
      )
    );
    const clear = results.filter((result) => result !== undefined);
    if (clear.length === ways.length && clear.every((one, i) => apart(one, clear, i))) {
      return { task, results: clear };
    }
  }
}
