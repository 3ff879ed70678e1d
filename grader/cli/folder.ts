import { basename, dirname, resolve } from "node:path";
import type { Io } from "./io.ts";
import { exists, isFolder, isLink, UsageError } from "../files.ts";
import type { CourseFolders } from "../judge/course.ts";

/** Which folder a command is called for; the student's own when neither is given. */
export interface FolderOptions {
  solutions?: true;
  exercises?: string;
}

/** The same for a command that also takes what a student handed in. */
export interface HandInOptions extends FolderOptions {
  submission?: string;
}

/**
 * The folder of the exercise files that a caller named.
 *
 * @throws {UsageError} when two are named, when there is none, or when it is a link
 */
export async function exercisesFolder(
  { solutions, exercises }: FolderOptions,
  folders: CourseFolders,
  io: Io,
): Promise<string> {
  if (solutions && exercises !== undefined) {
    throw new UsageError("--solutions and --exercises name two folders: give one of them.");
  }
  const folder = solutions ? folders.solutions : resolve(io.cwd, exercises ?? folders.exercises);
  // A link in a submission could lead to the reference.
  if (exercises !== undefined && await isLink(folder)) {
    throw new UsageError(`${folder} is a link: --exercises takes the folder itself.`);
  }
  if (await isFolder(folder)) return folder;
  if (solutions) {
    throw new UsageError(
      "This copy of the course has no solutions/ folder: leave out --solutions.",
    );
  }
  const advice = exercises === undefined
    ? "put yours back, or name another that holds the exercise files with --exercises."
    : "--exercises takes the folder that holds the exercise files.";
  throw new UsageError(`There is no folder ${folder}: ${advice}`);
}

/**
 * Refuses the path of a file outside the folder that is graded: it would get another file's result. A
 * path that leads nowhere is taken for a name if its folder is called like the graded one: people type
 * `exercises/04_softmax.ts` wherever they are.
 *
 * @throws {UsageError} with the option that would grade it, if there is such a file
 */
export async function mustNotBeElsewhere(word: string, graded: string, io: Io): Promise<void> {
  const path = resolve(io.cwd, word);
  if (!/[\\/]/.test(word)) return;
  if (!await exists(path)) {
    if (basename(dirname(path)) === basename(graded)) return;
    throw new UsageError(`There is no file ${word}.`);
  }
  const real = await Deno.realPath(dirname(path));
  if (real === await Deno.realPath(graded)) return;
  throw new UsageError(
    `${word} is not in the folder that is graded, ${graded}: ` +
      `add --exercises ${dirname(word)} to grade it there.`,
  );
}

/** The option that named the folder, to be repeated in a command, with a space before it. */
export function optionOf({ exercises, solutions, submission }: HandInOptions): string {
  if (solutions) return " --solutions";
  if (submission !== undefined) return ` --submission ${quoted(submission)}`;
  return exercises === undefined ? "" : ` --exercises ${quoted(exercises)}`;
}

function quoted(path: string): string {
  return /[^\w./\\:~-]/.test(path) ? JSON.stringify(path) : path;
}
