import { tellingTask, type Way } from "./batches.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { newSeed } from "../../judge/inputs.ts";
import { orderOf } from "./orders.ts";
import { code, train } from "./training.ts";

/** The batches that an epoch of four rows can begin with; the other two rows are the second one. */
const FIRST = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]];
const EPOCHS: Way[] = FIRST.map((first) => [first, [0, 1, 2, 3].filter((i) => !first.includes(i))]);
/** Two epochs: the way of number i begins as FIRST[⌊i / 6⌋] and goes on as FIRST[i % 6]. */
const WAYS = EPOCHS.flatMap((one) => EPOCHS.map((two) => [one, two]));
/** Large enough for the 36 ways to end apart. */
const RATE = 1;
const NO_WAY =
  "the result is that of none of the ways in which four rows can come in batches of two, " +
  "over two epochs";
/**
 * In each epoch, one of six first batches is missed 6·(5/6)^100 < 7.3e-8 times; that the same rows
 * meet again in the second epoch, which happens once in three times, happens 100 times (1/3)^100.
 */
const SEEDS = 100;

/**
 * What is wrong with who meets whom in batches of two; undefined when nothing is. Rows that are
 * shuffled give every first batch; batches that are shuffled keep the same rows together.
 */
export async function pairingsProblem(lab: Lab): Promise<Problem | undefined> {
  const { task, results } = tellingTask(lab, 4, WAYS, RATE);
  const settings = { epochs: 2, batchSize: 2, learningRate: RATE, seed: 0 };
  const seen = new Set<number>();
  for (let i = 0; i < SEEDS && missing(seen) !== undefined; i++) {
    settings.seed = newSeed(lab);
    const way = orderOf((await train(lab, task, settings)).params, results);
    if (way === -1) return { message: NO_WAY, counterexample: code(settings, task) };
    seen.add(way);
  }
  const message = missing(seen);
  return message === undefined ? undefined : { message, counterexample: code(settings, task) };
}

/** What never happened; undefined when all did that should. */
function missing(ways: ReadonlySet<number>): string | undefined {
  const pairs = Array.from(ways, (way) => [Math.floor(way / 6), way % 6]);
  for (const epoch of [0, 1]) {
    const lost = FIRST.find((_, i) => !pairs.some((pair) => pair[epoch] === i));
    if (lost) {
      const [rows, number] = [lost.join(" and "), epoch + 1];
      return `over ${SEEDS} seeds, epoch ${number} never began with a batch of rows ${rows}, of ` +
        "four: shuffle single rows, over the whole set";
    }
  }
  // FIRST[5 - i] is the other batch of an epoch that begins with FIRST[i].
  if (pairs.some(([one, two]) => one !== two && one + two !== 5)) return undefined;
  return `over ${SEEDS} seeds, the rows that met in a batch of the first epoch always met again in ` +
    "the second";
}
