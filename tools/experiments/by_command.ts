import { course } from "../../grader/course/mod.ts";
import { allTrials } from "../../grader/course/experiment/all_trials.ts";
import { type Group, groupsOf } from "../../grader/course/experiment/groups.ts";
import { gridOf, type Lists, USUAL } from "../../grader/course/experiment/setting.ts";
import type { Trial } from "../../grader/course/experiment/trial.ts";
import { inFolder } from "../../grader/judge/reference.ts";
import { onceEach } from "../../grader/judge/once.ts";

/** A training of `deno task experiment`. How long it took differs each time, and is left out. */
export type Recorded = Omit<Trial, "seconds">;

/** Trains the solutions as `deno task experiment --solutions` does. */
export async function byCommand(lists: Partial<Lists>, seeds: number): Promise<Recorded[]> {
  const folder = course.folders.solutions;
  const submission = {
    course,
    folder,
    reference: inFolder(folder),
    seed: 1,
    timeoutScale: 10,
    once: onceEach(),
  };
  const grid = gridOf({ ...USUAL, ...lists }, seeds);
  const trials = await allTrials(grid, submission, 1);
  return trials.map(({ seconds: _, ...trial }) => trial);
}

/** The means over the seeds, as the command's table has them; `seconds` alone mean nothing. */
export function groupsIn(recorded: readonly Recorded[]): Group[] {
  return groupsOf(recorded.map((trial) => ({ ...trial, seconds: 0 })));
}
