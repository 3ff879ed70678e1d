import { SandboxError } from "../../sandbox/failure.ts";
import type { CapstoneInput } from "../../judge/course.ts";
import { noneFailedAlone } from "../../judge/judge_capstone.ts";
import { loadMnist } from "../../../lib/mnist.ts";
import { chainSession } from "./chain_session.ts";
import { CAPSTONE_SETTINGS, type ChainSettings, runChain } from "./chain.ts";
import { BrokenChain } from "./chain_calls.ts";
import { permuteDigits } from "./permuted_digits.ts";
import { secretDraws } from "./secret.ts";
import { type Compared, compareLinks } from "./links.ts";
import { CAPSTONE, type Link } from "./settings.ts";

/** How a chain is tried, and the accuracy from which on it holds. */
interface Trial {
  settings: Pick<ChainSettings, "epochs" | "batchSize" | "learningRate" | "trainSeconds">;
  /** How many digits, in the order of `permuteDigits`; all when empty. */
  counts: [] | [train: number, sample: number, test: number];
  accuracy: number;
  /** The part of the run whose secret moves its pixels. */
  part: string;
}

/** Short enough to be run a few times: the reference reads about 85 % after it. */
const SHORT: Trial = {
  settings: { epochs: 3, batchSize: 32, learningRate: 0.1, trainSeconds: 30 },
  counts: [2_000, 100, 1_000],
  accuracy: 0.75,
  part: "blame",
};
/** What is too small to be seen in a short training takes the capstone's own, by its own seed. */
const WHOLE: Trial = {
  settings: CAPSTONE_SETTINGS,
  counts: [],
  accuracy: CAPSTONE.thresholds[0].accuracy,
  part: CAPSTONE.id,
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
 * Suspects are the exercises that failed alone, and the links that differ from the oracle at the size
 * of the course. The chain is tried with the reference in their places, which the student's own take
 * one after the other: the first with which it does not hold is named. Where it does not hold without
 * any of them either, none is.
 *
 * @param mayTry whether chains may be tried for it: one that a clock stopped is not run again
 */
export async function findBlame(input: CapstoneInput, mayTry = true): Promise<Blame> {
  const { submission } = input;
  const clock = performance.now() + 1000 * MOST_SECONDS * submission.timeoutScale;
  const alone = await input.alone;
  const failed = alone.filter(({ status }) => status === "failed");
  const isTried = mayTry && submission.reference !== undefined;
  const compared = isTried
    ? await compareLinks(submission, () => performance.now() > clock)
    : { links: [], differing: [] };
  const suspects = CAPSTONE.needs.filter((id) =>
    compared.differing.includes(id) || failed.some((result) => result.id === id)
  );
  if (suspects.length === 0) {
    return { blame: null, message: withoutSuspects(compared, alone) };
  }
  const found = isTried ? await firstToBreak(suspects, input, clock) : undefined;
  if (found === "without them") return notThey(suspects);
  return found || suspects.length === 1 ? named(suspects, compared, found) : undecided(suspects);
}

/** What is known where no exercise failed, and no more. */
function withoutSuspects({ links }: Compared, alone: readonly { id: string }[]): string {
  const right = links.length > 0
    ? `${links.join(", ")} came out right at the size of the course. `
    : "";
  const advice = "look at the others, and at how they work together";
  return right + noneFailedAlone(CAPSTONE.needs, alone, advice);
}

function notThey(suspects: readonly Link[]): Blame {
  return {
    blame: null,
    message: `The chain breaks with the reference in place of ${suspects.join(", ")}, too: ` +
      "look at the others, and at how they work together.",
  };
}

/** Where the time did not suffice, or there is no reference to try with. */
function undecided(suspects: readonly Link[]): Blame {
  const [first] = suspects;
  return {
    blame: first,
    message: `The chain breaks at ${suspects.join(", ")}; begin with ${first}.`,
  };
}

function named(
  suspects: readonly Link[],
  { differing }: Compared,
  found: Link = suspects[0],
): Blame {
  const isOne = suspects.length === 1;
  const why = differing.includes(found) ? ", which is wrong at the size of the course" : "";
  const what = isOne ? "mend it first" : "with the reference from there on, it holds";
  return { blame: found, message: `The chain breaks at ${found}${why}: ${what}.` };
}

/**
 * A short training finds what breaks much; what comes before that may break it by a little.
 *
 * @returns "without them" where the chain does not hold without any of the suspects; undefined where
 * the time did not suffice
 */
async function firstToBreak(
  suspects: readonly Link[],
  input: CapstoneInput,
  clock: number,
): Promise<Link | "without them" | undefined> {
  const holdsUpTo = (i: number, trial: Trial) => holds(suspects.slice(i + 1), trial, input, clock);
  const first = async (end: number, trial: Trial) => {
    for (let i = 0; i < end; i++) if (!await holdsUpTo(i, trial)) return i;
    return end; // with that one it does not hold: it has been seen already
  };
  try {
    if (!await holdsUpTo(-1, SHORT)) return "without them";
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
  { settings, counts, accuracy, part }: Trial,
  input: CapstoneInput,
  clock: number,
): Promise<boolean> {
  const seconds = () => (clock - performance.now()) / 1000 / input.submission.timeoutScale;
  if (seconds() <= 0) throw new OutOfTime();
  const { seed, once } = input.submission;
  const digits = permuteDigits(await once(loadMnist), await secretDraws(seed, part), ...counts);
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
