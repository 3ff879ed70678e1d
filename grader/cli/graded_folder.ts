import { join, relative, resolve } from "node:path";
import { isFolder, isLink, UsageError } from "../files.ts";
import type { Course } from "../judge/course.ts";
import { makeTempFolder } from "../sandbox/temp_folder.ts";
import { exercisesFolder, type HandInOptions } from "./folder.ts";
import type { Io } from "./io.ts";

/** What is graded: a folder of exercise files, and what there is to say of how it was found. */
export interface GradedFolder {
  folder: string;
  notes: string[];
  /** The path under which the caller knows an exercise's file. */
  pathOf(id: string): string;
}

/**
 * The exercise files that a call is about. What was handed in is searched for them, as a class's
 * submissions are, and laid out in a folder that is removed at the end of the process.
 *
 * @throws {UsageError} when two folders are named, or one that is not there
 */
export async function gradedFolder(
  { submission, ...folders }: HandInOptions,
  course: Course,
  io: Io,
): Promise<GradedFolder> {
  if (submission === undefined) {
    const folder = await exercisesFolder(folders, course.folders, io);
    return { folder, notes: [], pathOf: (id) => shortPath(io.cwd, join(folder, `${id}.ts`)) };
  }
  if (folders.solutions || folders.exercises !== undefined) {
    throw new UsageError("--submission names a folder of its own: give it alone.");
  }
  const from = resolve(io.cwd, submission);
  // A link in a submission could lead to the reference.
  if (await isLink(from) || !await isFolder(from)) {
    throw new UsageError(`There is no folder ${from}: --submission takes what was handed in.`);
  }
  const { layOut } = await import("../class/intake/open.ts"); // no other call waits for it
  const folder = await makeTempFolder();
  const { places, notes } = await layOut(course, from, folder);
  return { folder, notes, pathOf: (id) => places.get(id) ?? `${id}.ts` };
}

/** A path as the caller would type it. */
function shortPath(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short;
}
