import { tellingTask, type Way } from "./batches.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { newSeed } from "../../judge/inputs.ts";
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

/** Who drops a batch drops each row in turn: that one of three is in none has a chance of 4e-12. */
const MOST_TRAININGS = 25;

/** What is wrong with the use of a last batch that is not full; undefined when nothing is. */
export async function lastBatchProblem(lab: Lab): Promise<Problem | undefined> {
  const { task, results } = tellingTask(lab, 3, WAYS.map((way) => [way]), ORDER_RATE);
  const settings = { epochs: 1, batchSize: 2, learningRate: ORDER_RATE, seed: 0 };
  const used = new Set<number>();
  for (let i = 0; i < MOST_TRAININGS && used.size < 3; i++) {
    settings.seed = newSeed(lab);
    const { params } = await train(lab, task, settings);
    const way = orderOf(params, results);
    if (way === -1) return noWay(code(settings, task));
    WAYS[way].flat().forEach((row) => used.add(row));
  }
  if (used.size === 3) return undefined;
  const unused = [0, 1, 2].find((row) => !used.has(row));
  return {
    message:
      `row ${unused} of three is in no batch of two, whatever the seed: mix all rows first, ` +
      "and cut batches then",
    counterexample: code(settings, task),
    expected: "another row left over for another seed",
  };
}

function noWay(counterexample: string): Problem {
  return {
    message:
      "the result is that of no batch of two rows, with the third row in a batch of one or " +
      "dropped",
    counterexample,
    expected: "a last batch of its own size, or none",
  };
}
