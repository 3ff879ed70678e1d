import { DATA_KIB } from "../sandbox/command.ts";
import type { StagePlan } from "../sandbox/stage_plan.ts";
import { type Course, type Exercise, exerciseOf, type Submission } from "./course.ts";
import { seedFor } from "./seeds.ts";
import { Session, type SessionOptions } from "./session.ts";

export type { Submission };

/** What an exercise may use that says nothing else. */
export const DEFAULT_LIMITS = { callSeconds: 5, totalSeconds: 20 };
/** How many seconds of the processors' time one of a clock may bring: an honest child has one thread or two. */
const CPU_PER_SECOND = 2;

/**
 * What is staged of a submission to call some of its exercises.
 *
 * @param given the exercises that are replaced by the reference
 */
export function planFor(
  { course, folder, reference }: Submission,
  load: readonly string[],
  own: readonly string[],
  given: readonly string[],
): StagePlan {
  return { load, own, given, folder, reference, course: course.exercises };
}

/**
 * A session with one exercise of a submission, its siblings replaced by the reference. Where there is
 * none, the student's own siblings are used, and theirs.
 */
export function sessionFor(row: Exercise, submission: Submission): Session {
  const { course, reference, seed } = submission;
  const own = reference ? [row.id] : [row.id, ...allSiblings(course, row.id)];
  const plan = planFor(submission, [row.id], own, reference ? row.siblings : []);
  const { totalSeconds } = { ...DEFAULT_LIMITS, ...row.limits };
  return sessionOf(submission, plan, {
    limits: { dataKiB: DATA_KIB, cpuSeconds: CPU_PER_SECOND * totalSeconds },
    seed: seedFor(seed, row.id),
    totalSeconds,
  });
}

/** A session with files of a submission, under the clocks of its grading. */
export function sessionOf(
  { timeoutScale, clock, memory }: Submission,
  plan: StagePlan,
  options: Pick<SessionOptions, "limits" | "seed" | "totalSeconds">,
): Session {
  return new Session(plan, { ...options, timeoutScale, clock, memory });
}

/** What an exercise may import, what that may import, and so on; each once. */
export function allSiblings(course: Pick<Course, "exercises">, id: string): string[] {
  const { siblings } = exerciseOf(course, id);
  return [...new Set([...siblings, ...siblings.flatMap((it) => allSiblings(course, it))])];
}
