import fc from "fast-check";
import type { Reason } from "../report/report.ts";
import { SandboxError } from "../sandbox/failure.ts";
import { type Problem, Refuted } from "./check.ts";
import { showCall } from "./show.ts";

/** For each size: a few dozen inputs find what one input can't, and cost milliseconds. */
const RUNS = 30;
/** Small inputs are tried first: a counterexample among them needs little shrinking. */
const SIZES = [1, 2, 3, 4];

/** How to look for a counterexample. */
export interface Search {
  seed: number;
  runs?: number;
  /** What the last call printed, to be kept with what was wrong with it. */
  printed?(): string;
  /** Has the next call start with a submission that nothing has called yet. */
  forget?(): Promise<void>;
}

/**
 * Looks for an input on which something is wrong, and for the smallest such input.
 *
 * A throw of the submission's is a problem like any other. Everything else that ends a call (a
 * time-out, a crash) ends the search: the child is gone, and a smaller input would tell no more.
 *
 * @param inputs where inputs of at most a given size come from; size 1 is the smallest
 * @param test tries one input; undefined when all is well
 */
export async function forAll<T>(
  search: Search,
  inputs: (most: number) => fc.Arbitrary<T>,
  test: (input: T) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  for (const most of SIZES) {
    const problem = await forSize(search, inputs(most), test);
    if (problem) return problem;
  }
  return undefined;
}

async function forSize<T>(
  search: Search,
  arbitrary: fc.Arbitrary<T>,
  test: (input: T) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  const { seed, runs = RUNS, printed } = search;
  let fatal: unknown;
  const property = fc.asyncProperty(arbitrary, async (input) => {
    if (fatal) return;
    let problem: Problem | undefined;
    try {
      problem = await test(input);
    } catch (error) {
      if (fc.PreconditionFailure.isFailure(error)) throw error;
      fatal = error;
    }
    if (problem) throw new Found(printed ? { printed: printed(), ...problem } : problem);
  });
  const found = await fc.check(property, { seed: seed | 0, numRuns: runs }).catch((error) => {
    throw new Error(`${error.message}, with the check's seed ${seed}`, { cause: error });
  });
  if (found.errorInstance instanceof Found) {
    const { problem } = found.errorInstance;
    const again = found.counterexample && await alone(search, test, found.counterexample[0]);
    return again === "right"
      ? { ...problem, reason: { code: "wrong-answer", ...problem.reason, kept: true } as Reason }
      : problem;
  }
  if (fatal) throw fatal;
  if (found.failed) throw found.errorInstance ?? new Error("Too few inputs fit the property");
  return undefined;
}

/** How an input goes that was found to be wrong, before any other call; undefined if that can't be said. */
async function alone<T>(
  { forget }: Search,
  test: (input: T) => Promise<Problem | undefined>,
  input: T,
): Promise<"right" | "wrong" | undefined> {
  if (!forget) return undefined;
  try {
    await forget();
    return await test(input) ? "wrong" : "right";
  } catch {
    return undefined; // what was wrong is known already
  }
}

/**
 * Runs a judgement of one call; a throw becomes a problem, and each problem names the call.
 *
 * @param args the call's arguments, for the counterexample
 */
export async function ofCall(
  fn: string,
  args: unknown[],
  judge: () => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  const counterexample = showCall(fn, args);
  try {
    const problem = await judge();
    return problem && { counterexample, args, ...problem };
  } catch (error) {
    if (error instanceof Refuted) return { counterexample, ...error.problem };
    if (!(error instanceof SandboxError) || error.failure.kind !== "threw") throw error;
    const { text, rangeError } = error.failure;
    const reason = { code: "threw", rangeError } as const;
    return { message: error.message, counterexample, actual: `threw ${text}`, reason };
  }
}

class Found extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}
