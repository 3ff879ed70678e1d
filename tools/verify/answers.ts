import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ImageSet } from "../../lib/mod.ts";
import { loadTestSet } from "../../lib/mnist.ts";
import { type ExerciseId, EXERCISES } from "../../grader/course/mod.ts";
import type { Submission } from "../../grader/judge/submission.ts";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The folder of the reference. */
export const SOLUTIONS = join(ROOT, "solutions");
const GRADER = join(ROOT, "grader");
/** Clocks are for students' machines; nothing here is a matter of time. */
const PATIENCE = 20;

/** A file that answers one exercise, rightly or wrongly. */
export interface Answer {
  id: ExerciseId;
  /** Its file name without `.ts`. */
  name: string;
  path: string;
}

/** The reference's answer to each exercise. */
export function solutions(): Answer[] {
  return EXERCISES.map(({ id }) => ({ id, name: "solution", path: join(SOLUTIONS, `${id}.ts`) }));
}

/** Right answers written another way. */
export function zoo(): Answer[] {
  return answersUnder(join(GRADER, "testdata", "zoo"));
}

/** Wrong answers, each with one misconception. */
export function misconceptions(): Answer[] {
  return answersUnder(join(GRADER, "misconceptions"));
}

/** Wrong answers that need no name: a check says what is wrong with them, and no lesson more. */
export function unnamed(): Answer[] {
  return answersUnder(join(GRADER, "testdata", "unnamed"));
}

/** Wrong answers with two mistakes each. */
export function twoBugs(): Answer[] {
  return answersUnder(join(GRADER, "testdata", "two_bugs"));
}

function answersUnder(folder: string): Answer[] {
  const folders = Array.from(Deno.readDirSync(folder), ({ name }) => name);
  return EXERCISES.filter(({ id }) => folders.includes(id)).flatMap(({ id }) =>
    [...Deno.readDirSync(join(folder, id))]
      .filter(({ name }) => name.endsWith(".ts"))
      .map(({ name }) => ({ id, name: name.replace(/\.ts$/, ""), path: join(folder, id, name) }))
      .sort((a, b) => a.name < b.name ? -1 : 1)
  );
}

/**
 * Lays answers out as a student's folder, and takes it away afterwards.
 *
 * @param answers at most one for an exercise
 * @param rest whether the other exercises are the reference's; they are missing otherwise
 */
export async function asFolder<T>(
  answers: readonly Answer[],
  rest: boolean,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await Deno.makeTempDir({ prefix: "digits-verify-" });
  try {
    for (const { id, path } of [...(rest ? solutions() : []), ...answers]) {
      await Deno.copyFile(path, join(folder, `${id}.ts`));
    }
    return await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** What a folder is graded as, on one seed or on many: the test digits are loaded once for it. */
export function submissionOf(folder: string, seed: number): Submission {
  let testDigits: Promise<ImageSet> | undefined;
  return {
    folder,
    solutions: SOLUTIONS,
    seed,
    timeoutScale: PATIENCE,
    testDigits: () => testDigits ??= loadTestSet(),
  };
}
