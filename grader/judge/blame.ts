import { Random } from "../../lib/mod.ts";
import { CAPSTONE, type ExerciseId } from "../course.ts";
import { SandboxError } from "../sandbox/failure.ts";
import { type CapstoneInput, chainSession } from "./capstone.ts";
import { BrokenChain, runChain } from "./chain.ts";
import { permuteDigits } from "./permuted_digits.ts";
import { seedFor } from "./seeds.ts";

/** A chain short enough to be run a few times: the reference reads about 85 % after it. */
const SHORT = { epochs: 3, batchSize: 32, learningRate: 0.1, trainSeconds: 30 };
const SHORT_COUNTS = { train: 2_000, sample: 100, test: 1_000 };
const SHORT_ACCURACY = 0.75;

/** Where a chain breaks. */
export interface Blame {
  blame: ExerciseId | null;
  message: string;
}

/**
 * Names the exercise that breaks the chain.
 *
 * Where one exercise failed alone, it is that one. Where several did, each is replaced by the
 * reference in turn, on a short training; the first whose replacement mends the chain is named.
 */
export async function findBlame(input: CapstoneInput): Promise<Blame> {
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
  const culprit = input.submission.solutions ? await mender(suspects, input) : undefined;
  if (culprit) {
    return {
      blame: culprit,
      message: `The chain breaks at ${culprit}: with the reference in its place, it holds.`,
    };
  }
  const list = suspects.join(", ");
  return { blame: suspects[0], message: `The chain breaks at ${list}; begin with ${suspects[0]}.` };
}

async function mender(
  suspects: readonly ExerciseId[],
  input: CapstoneInput,
): Promise<ExerciseId | undefined> {
  if (await holds([], input)) return undefined; // too short to show what is wrong
  for (const id of suspects) {
    if (await holds([id], input)) return id;
  }
  return undefined;
}

/** Whether the short chain learns with some exercises replaced by the reference. */
async function holds(given: readonly ExerciseId[], input: CapstoneInput): Promise<boolean> {
  const seed = seedFor(input.submission.seed, "blame");
  const { train, sample, test } = SHORT_COUNTS;
  const digits = permuteDigits(await input.mnist(), new Random(seed), train, sample, test);
  const session = chainSession(input.submission, given);
  try {
    const { testAccuracy } = await runChain(session, digits, { ...SHORT, seed });
    return testAccuracy >= SHORT_ACCURACY;
  } catch (error) {
    if (error instanceof SandboxError || error instanceof BrokenChain) return false;
    throw error;
  } finally {
    await session.end();
  }
}
