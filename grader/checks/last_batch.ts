import { tellingTask, type Way } from "./batches.ts";
import type { Lab, Problem } from "./check.ts";
import { newSeed } from "./inputs.ts";
import { ORDER_RATE, orderOf } from "./orders.ts";
import { code, train } from "./training.ts";

/**
 * What an epoch may do with three rows in batches of two: one row is left over, and is a batch of
 * its own or dropped. That it comes last is not asked for: batches may be cut first and then mixed.
 */
const WAYS: Way[] = [0, 1, 2].flatMap((single) => {
  const pair = [0, 1, 2].filter((row) => row !== single);
  return [[pair, [single]], [[single], pair], [pair]];
});

/** What is wrong with the use of a last batch that is not full; undefined when nothing is. */
export async function lastBatchProblem(lab: Lab): Promise<Problem | undefined> {
  const { task, results } = tellingTask(lab, 3, WAYS.map((way) => [way]), ORDER_RATE);
  const settings = { epochs: 1, batchSize: 2, learningRate: ORDER_RATE, seed: newSeed(lab) };
  const { params } = await train(lab, task, settings);
  if (orderOf(params, results) !== -1) return undefined;
  return {
    message:
      "the result is that of no batch of two rows, with the third row in a batch of one or " +
      "dropped",
    counterexample: code(settings, task),
    expected: "a last batch of its own size, or none",
  };
}
