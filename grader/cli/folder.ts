import { basename, dirname, resolve } from "node:path";
import type { Io } from "./io.ts";
import { exists, isFolder, isLink, UsageError } from "../files.ts";
import type { CourseFolders } from "../judge/course.ts";

/** Which folder a command is called for; the student's own when neither is given. */
export interface FolderOptions {
  solutions?: true;
  exercises?: string;
}

/**
 * The folder of the exercise files that a caller named.
 *
 * @throws {UsageError} when two are named, when there is none, or when it is a link
 */
export async function folderOf(
  { solutions, exercises }: FolderOptions,
  folders: CourseFolders,
  io: Io,
): Promise<string> {
  if (solutions && exercises !== undefined) {
    throw new UsageError("--solutions and --exercises name two folders: give one of them.");
  }
  const folder = solutions
    ? folders.solutions
    : exercises === undefined
    ? folders.exercises
    : resolve(io.cwd, exercises);
  // A link in a submission could lead to the reference.
  if (exercises !== undefined && await isLink(folder)) {
    throw new UsageError(`${folder} is a link: --exercises takes the folder itself.`);
  }
  if (await isFolder(folder)) return folder;
  throw new UsageError(
    solutions
      ? "This copy of the course has no solutions/ folder: leave out --solutions."
      : exercises === undefined
      ? `There is no folder ${folder}: put yours back, ` +
        "or name another that holds the exercise files with --exercises."
      : `There is no folder ${folder}: --exercises takes the folder that holds the exercise files.`,
  );
}

/**
 * Refuses the path of a file that is not in the folder that is graded: another file's result would not
 * be its own. A path is taken for a name where it leads nowhere, and its folder is called as the
 * graded one: people type `exercises/04_softmax.ts` in any folder.
 *
 * @throws {UsageError} naming the option that would grade it, where it is there
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

/** The option by which the caller named the folder, to be named again, with a space before it. */
export function optionOf(
  { exercises, solutions, submission }: FolderOptions & { submission?: string },
): string {
  if (solutions) return " --solutions";
  if (submission !== undefined) return ` --submission ${quoted(submission)}`;
  return exercises === undefined ? "" : ` --exercises ${quoted(exercises)}`;
}

function quoted(path: string): string {
  return /[^\w./\\:~-]/.test(path) ? JSON.stringify(path) : path;
}
