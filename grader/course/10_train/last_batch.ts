/** The last batch of an epoch, where the rows don't fill it. */
import type { Lab, Problem } from "../../judge/check.ts";
import { ORDER_RATE, type Path, pathsSeen, taskWithEnds } from "./orders.ts";

/** If one of three rows is dropped, it is the same one with all 25 seeds with a chance of 4e-12. */
const SEEDS = 25;

/**
 * Three rows in batches of two: one row is left over, and is a batch of its own or dropped. It need not
 * come last: batches may be cut first and then mixed.
 */
const WITH_ONE_LEFT: Path[] = [0, 1, 2].flatMap((single) => {
  const pair = [0, 1, 2].filter((row) => row !== single);
  return [[pair, [single]], [[single], pair], [pair]];
});

/** What is wrong with the use of a last batch that is not full; undefined when nothing is. */
export async function lastBatch(lab: Lab): Promise<Problem | undefined> {
  const used = (paths: ReadonlySet<number>) =>
    new Set(Array.from(paths, (path) => WITH_ONE_LEFT[path].flat()).flat());
  const plan = { epochs: 1, batchSize: 2, learningRate: ORDER_RATE, seeds: SEEDS };
  const rows = taskWithEnds(lab, 3, WITH_ONE_LEFT);
  const { paths, call } = await pathsSeen(lab, rows, plan, (seen) => used(seen).size === 3);
  if (!paths) return notItsOwnSize(call);
  const unused = [0, 1, 2].find((row) => !used(paths).has(row));
  return unused === undefined ? undefined : {
    message:
      `row ${unused} of three is in no batch of two, whatever the seed: mix all rows first, ` +
      "and cut batches then",
    counterexample: call,
    expected: "another row left over for another seed",
    hint: "shuffle",
  };
}

function notItsOwnSize(counterexample: string): Problem {
  return {
    message:
      "the result is that of no batch of two rows, with the third row in a batch of one or " +
      "dropped",
    counterexample,
    expected: "a last batch of its own size, or none",
  };
}
