import type { ImageSet } from "../../lib/mod.ts";
import { type Exercise, exercise, type ExerciseId } from "../course.ts";
import { seedFor } from "./seeds.ts";
import { Session } from "./session.ts";

/** What is graded, and how. */
export interface Submission {
  /** The folder of the student's files. */
  folder: string;
  /** The folder of the reference; undefined in a student's copy without it. */
  solutions: string | undefined;
  seed: number;
  timeoutScale: number;
  /** The test digits, unzipped once. */
  testDigits(): Promise<ImageSet>;
}

/** Seconds that all calls of an exercise may take together. */
const TOTAL_SECONDS = { default: 60, "10_train": 120 } as Record<string, number>;
/** Deno itself takes about 557,000 of it. */
const LIMITS = { dataKiB: 1_048_576, cpuSeconds: 120 };

/**
 * A session with one exercise of a submission, its siblings replaced by the reference. Where there is
 * none, the student's own siblings are used, and theirs.
 */
export function sessionFor({ id, siblings }: Exercise, submission: Submission): Session {
  const { folder, solutions, seed, timeoutScale } = submission;
  const plan = {
    load: [id],
    own: solutions ? [id] : [id, ...allSiblings(id)],
    given: solutions ? siblings : [],
    folder,
    solutions: solutions ?? folder,
  };
  const totalSeconds = TOTAL_SECONDS[id] ?? TOTAL_SECONDS.default;
  return new Session(plan, { limits: LIMITS, seed: seedFor(seed, id), totalSeconds, timeoutScale });
}

/** What an exercise may import, what that may import, and so on; each once. */
export function allSiblings(id: ExerciseId): ExerciseId[] {
  const { siblings } = exercise(id);
  return [...new Set([...siblings, ...siblings.flatMap(allSiblings)])];
}
