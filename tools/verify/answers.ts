import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onceEach } from "../../grader/judge/once.ts";
import { inFolder } from "../../grader/judge/reference.ts";
import { course } from "../../grader/course/mod.ts";
import type { Submission } from "../../grader/judge/submission.ts";

/** The repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The folder of the reference. */
export const SOLUTIONS = join(ROOT, "solutions");
/** Clocks are for students' machines; nothing here is a matter of time. */
const PATIENCE = 20;

/** A file that answers one exercise, rightly or wrongly. */
export interface Answer {
  id: string;
  /** Its file name without `.ts`. */
  name: string;
  path: string;
}

/** The reference's answer to each exercise. */
export function solutions(): Answer[] {
  return course.exercises.map(({ id }) => ({
    id,
    name: "solution",
    path: join(SOLUTIONS, `${id}.ts`),
  }));
}

/** Right answers written another way. */
export const zoo = () => answersIn("right");

/** Wrong answers, each with one misconception. */
export const misconceptions = () => answersIn("misconceptions");

/** Wrong answers that need no name: a check says what is wrong with them, and no lesson more. */
export const unnamed = () => answersIn("wrong");

/** Wrong answers with two mistakes each. */
export const twoBugs = () => answersIn("two_bugs");

/** The answers of one kind in the homes of all exercises. */
function answersIn(kind: string): Answer[] {
  return course.exercises.flatMap(({ id }) => {
    const folder = join(course.folders.homes, id, kind);
    return namesIn(folder).map((file) => ({
      id,
      name: file.replace(/\.ts$/, ""),
      path: join(folder, file),
    }));
  });
}

/** The TypeScript files of a folder by name; none where there is no such folder. */
function namesIn(folder: string): string[] {
  try {
    return Array.from(Deno.readDirSync(folder), ({ name }) => name)
      .filter((name) => name.endsWith(".ts")).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
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
  return {
    folder,
    reference: inFolder(SOLUTIONS),
    seed,
    timeoutScale: PATIENCE,
    course,
    once: onceEach(),
  };
}
