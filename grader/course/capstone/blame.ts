import { Random } from "../../../lib/mod.ts";
import { SandboxError } from "../../sandbox/failure.ts";
import type { CapstoneInput } from "../../judge/course.ts";
import { loadMnist } from "../../../lib/mnist.ts";
import { chainSession } from "./chain_session.ts";
import { CAPSTONE_SETTINGS, type ChainSettings, runChain } from "./chain.ts";
import { BrokenChain } from "./chain_calls.ts";
import { permuteDigits } from "./permuted_digits.ts";
import { seedFor } from "../../judge/seeds.ts";
import { CAPSTONE, type Link } from "./settings.ts";

/** How a chain is tried, and the accuracy from which on it holds. */
interface Trial {
  settings: Pick<ChainSettings, "epochs" | "batchSize" | "learningRate" | "trainSeconds">;
  /** How many digits, in the order of `permuteDigits`; all when empty. */
  counts: [] | [train: number, sample: number, test: number];
  accuracy: number;
  /** Which of the run's seeds moves its pixels. */
  seed: string;
}

/** Short enough to be run a few times: the reference reads about 85 % after it. */
const SHORT: Trial = {
  settings: { epochs: 3, batchSize: 32, learningRate: 0.1, trainSeconds: 30 },
  counts: [2_000, 100, 1_000],
  accuracy: 0.75,
  seed: "blame",
};
/** What is too small to be seen in a short training takes the capstone's own, by its own seed. */
const WHOLE: Trial = {
  settings: CAPSTONE_SETTINGS,
  counts: [],
  accuracy: CAPSTONE.thresholds[0].accuracy,
  seed: CAPSTONE.id,
};

/** How long is looked for what breaks the chain: whoever waits for it has a failure to mend already. */
const MOST_SECONDS = 60;

/** Where a chain breaks. */
export interface Blame {
  blame: Link | null;
  message: string;
}

/**
 * Names the exercise that breaks the chain.
 *
 * Where one exercise failed alone, it is that one. Where several did, the chain is tried with the
 * reference in their places, which the student's own take one after the other: the first with which
 * it does not hold is named.
 *
 * @param mayTry whether chains may be tried for it: one that a clock stopped is not run again
 */
export async function findBlame(input: CapstoneInput, mayTry = true): Promise<Blame> {
  const alone = await input.alone;
  const suspects = CAPSTONE.needs.filter((id) =>
    alone.some((result) => result.id === id && result.status === "failed")
  );
  if (suspects.length === 0) {
    return {
      blame: null,
      message: "Every exercise is right alone; look at how they work together.",
    };
  }
  if (suspects.length === 1) {
    return { blame: suspects[0], message: `The chain breaks at ${suspects[0]}: mend it first.` };
  }
  const culprit = mayTry && input.submission.solutions
    ? await firstToBreak(suspects, input)
    : undefined;
  if (culprit) {
    return {
      blame: culprit,
      message: `The chain breaks at ${culprit}: with the reference from there on, it holds.`,
    };
  }
  const list = suspects.join(", ");
  return { blame: suspects[0], message: `The chain breaks at ${list}; begin with ${suspects[0]}.` };
}

/** A short training finds what breaks much; what comes before that may break it by a little. */
async function firstToBreak(
  suspects: readonly Link[],
  input: CapstoneInput,
): Promise<Link | undefined> {
  const clock = performance.now() + 1000 * MOST_SECONDS * input.submission.timeoutScale;
  const holdsUpTo = (i: number, trial: Trial) => holds(suspects.slice(i + 1), trial, input, clock);
  const first = async (end: number, trial: Trial) => {
    for (let i = 0; i < end; i++) if (!await holdsUpTo(i, trial)) return i;
    return end; // with that one it does not hold: it has been seen already
  };
  try {
    if (!await holdsUpTo(-1, SHORT)) return undefined; // it breaks without any of them
    return suspects[await first(await first(suspects.length - 1, SHORT), WHOLE)];
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

/**
 * Whether the chain learns with some exercises replaced by the reference.
 *
 * @param clock when the search is over, by `performance.now()`
 * @throws {OutOfTime} when it is
 */
async function holds(
  given: readonly Link[],
  { settings, counts, accuracy, seed: part }: Trial,
  input: CapstoneInput,
  clock: number,
): Promise<boolean> {
  const seconds = () => (clock - performance.now()) / 1000 / input.submission.timeoutScale;
  if (seconds() <= 0) throw new OutOfTime();
  const seed = seedFor(input.submission.seed, part);
  const digits = permuteDigits(await input.submission.once(loadMnist), new Random(seed), ...counts);
  const session = chainSession(input.submission, given, seconds());
  try {
    const { testAccuracy } = await runChain(session, digits, settings);
    return testAccuracy >= accuracy;
  } catch (error) {
    if (!(error instanceof SandboxError || error instanceof BrokenChain)) throw error;
    if (seconds() <= 0 || input.submission.clock?.left === 0) throw new OutOfTime();
    return false;
  } finally {
    await session.end();
  }
}

class OutOfTime extends Error {}
