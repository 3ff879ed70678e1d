import { Blocked, type Check, type Lab, Refuted } from "../../grader/judge/check.ts";
import { exerciseOf } from "../../grader/judge/course.ts";
import { course } from "../../grader/course/mod.ts";
import { labFor } from "../../grader/judge/lab.ts";
import { sessionFor } from "../../grader/judge/submission.ts";
import { SandboxError } from "../../grader/sandbox/failure.ts";
import { type Answer, asFolder, submissionOf } from "./answers.ts";

/** A child grows old: it is replaced after so many seeds. */
const SEEDS_PER_CHILD = 20;

/** What an answer lost on one seed. */
export interface Loss {
  seed: number;
  check: string;
  message: string;
}

/**
 * Runs every check of an answer's exercise on many seeds, with one child for twenty of them: what
 * `deno task grade` does, without a new child for each seed.
 *
 * @param stopAtFirst whether the checks of a seed after a failed one are left out
 */
export async function lossesOver(
  answer: Answer,
  seeds: readonly number[],
  stopAtFirst = false,
): Promise<Loss[]> {
  const losses: Loss[] = [];
  for (let from = 0; from < seeds.length; from += SEEDS_PER_CHILD) {
    const some = seeds.slice(from, from + SEEDS_PER_CHILD);
    losses.push(
      ...await asFolder([answer], false, (f) => inOneChild(f, answer, some, stopAtFirst)),
    );
  }
  return losses;
}

async function inOneChild(
  folder: string,
  { id }: Answer,
  seeds: readonly number[],
  stopAtFirst: boolean,
): Promise<Loss[]> {
  const row = exerciseOf(course, id);
  const submission = submissionOf(folder, seeds[0]);
  const session = sessionFor(row, submission);
  const losses: Loss[] = [];
  try {
    for (const seed of seeds) {
      const notes = {};
      for (const check of exerciseOf(course, id).checks) {
        const lab = labFor(check, row, session, { ...submission, seed }, notes);
        const message = await lossOf(check, lab);
        if (message === undefined) continue;
        losses.push({ seed, check: check.id, message });
        if (stopAtFirst) break;
      }
    }
  } finally {
    await session.end();
  }
  return losses;
}

async function lossOf(check: Check, lab: Lab): Promise<string | undefined> {
  try {
    const problem = await check.run(lab);
    return problem?.message;
  } catch (error) {
    const known = [Blocked, Refuted, SandboxError].some((kind) => error instanceof kind);
    if (known && error instanceof Error) return error.message;
    throw error;
  }
}
